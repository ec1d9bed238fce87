import { type Finding, formatMessage, type Judged, type Language, type Level, type Location } from '@viridict/core'
import { isVacuous } from '@viridict/reports/figures'
import { say } from '@viridict/reports/wording'
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  uinteger,
} from 'vscode-languageserver'
import type { ClientSettings } from './settings.js'
import { termText } from './term-text.js'

export interface DiagnosticContext {
  readonly language: Language
  readonly show: ClientSettings['show']
  /** URI of a text that a finding names. */
  readonly uriOf: (name: string) => string
  /** Where the pages of the rules are, if anywhere. */
  readonly pages?: string
}

/** A finding as an editor shows it; nothing for what is met, does not apply, is waived, or is not to be shown. */
export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic | undefined {
  const severity = severityOf(finding, context.show)
  if (severity === undefined) return undefined
  const { rule, judged, location } = finding
  const related = relatedOf(finding, context)
  return {
    range: rangeOf(location),
    severity,
    source: 'viridict',
    code: rule,
    message: messageOf(finding, context.language),
    ...(judged && context.pages !== undefined && { codeDescription: { href: `${context.pages}/${rule}.md` } }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(unused.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
  }
}

const ofLevel: Readonly<Record<Level, DiagnosticSeverity | undefined>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
  none: undefined,
}

function severityOf(
  { verdict, level, decision }: Finding,
  show: ClientSettings['show'],
): DiagnosticSeverity | undefined {
  switch (verdict) {
    case 'fail':
      return decision?.decision === 'waive' ? undefined : ofLevel[level]
    case 'open':
      return show.open ? DiagnosticSeverity.Information : undefined
    case 'review':
      return show.review ? DiagnosticSeverity.Information : undefined
    case 'informational':
      return show.informational ? DiagnosticSeverity.Hint : undefined
    default:
      return undefined
  }
}

/** The clause, what was found, and the smallest repair. */
function messageOf({ message: found, judged }: Finding, language: Language): string {
  const text = formatMessage(found, language)
  return judged ? `${judged.clause} ${text}` : text
}

/** What a fault is about that nothing uses. */
const unused: ReadonlySet<string> = new Set(['unused-register', 'unused-topic'])

/** No editor shows more, and each is sent again with every keystroke. */
const mostRelated = 20

/** Facts to supply, then the known terms of the figure, the largest first; of a fault the other places it is about. */
function relatedOf(
  { judged, related }: Finding,
  { language, uriOf }: DiagnosticContext,
): DiagnosticRelatedInformation[] {
  const places = judged
    ? [...missingOf(judged, language), ...termsOf(judged, language)]
    : related.map((location) => ({ location, text: say('place', language) }))
  return places.slice(0, mostRelated).map(({ location, text }) => ({
    location: { uri: uriOf(location.uri), range: rangeOf(location) },
    message: text,
  }))
}

function missingOf({ missing }: Judged, language: Language) {
  const colon = language === 'zh' ? '：' : ': '
  return missing.map(({ message, location }) => ({
    location,
    text: `${say('missing', language)}${colon}${formatMessage(message, language)}`,
  }))
}

function termsOf({ contributions }: Judged, language: Language) {
  return contributions
    .filter(({ amount, unit }) => !isVacuous(amount, unit))
    .map((term) => ({ location: term.location, text: termText(term, language) }))
}

/**
 * LSP counts from 0. A place of several lines is marked on its first, since nobody wants a whole list underlined. Clients
 * drop what holds a number greater than the protocol's.
 */
export function rangeOf({ start, end }: Location): Range {
  const from = { line: start.line - 1, character: start.column - 1 }
  const to = { line: end.line - 1, character: end.column - 1 }
  return { start: from, end: to.line === from.line ? to : { line: from.line, character: uinteger.MAX_VALUE } }
}
