import { type Assessment, type Finding, formatMessage, groupBy, subjectKey } from '@viridict/core'
import { contributionLines, inner } from './finding-lists.js'
import { identitiesOf } from './identity.js'
import { jsonLocation } from './json-figure.js'
import { jsonFinding, jsonSubject } from './json-finding.js'
import { masked } from './masking.js'
import { beside, besideMargin, narrowest, type Page, paragraph } from './page.js'
import { painter } from './palette.js'
import { placeOf } from './places.js'
import type { RenderOptions } from './render-options.js'
import { toSafeJson } from './safe-json.js'
import type { TextOptions } from './text.js'
import { decisionLines, requestLines } from './text-summary.js'
import { say, signs } from './wording.js'

const indent = '  '

/** What waits for a reviewer, rule by rule, with what he has to judge it by; then the record as far as it goes. */
export function renderReviewList(assessment: Assessment, options: Omit<TextOptions, 'quiet' | 'packFolders'>): string {
  const { language, colour, mask = true } = options
  const page: Page = {
    language,
    width: Math.max(narrowest, options.width),
    paint: painter(colour),
    quiet: false,
  }
  const shown = mask ? masked(assessment) : assessment
  const waiting = waitingIn(shown)
  const head = `${say('product', language)}  ${say('asOf', language, { date: shown.asOf })}`
  const count =
    waiting.length === 0 ? say('nothingToReview', language) : say('toReview', language, { count: waiting.length })
  const blocks = [
    [...paragraph(head, page, '', 'strong'), ...paragraph(count, page)],
    ...[...groupBy(waiting, ({ rule, judged }) => `${judged?.pack} ${rule}`).values()].map((group) =>
      ruleLines(group, page),
    ),
    [...lapsedLines(shown, page), ...requestLines(shown, page), ...decisionLines(shown, page)].slice(1),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** The same for machines; a finding's `judged.fingerprint` is what a decision names. */
export function renderReviewJson(assessment: Assessment, { language, mask = true }: RenderOptions): string {
  const shown = mask ? masked(assessment) : assessment
  const identities = identitiesOf(shown.findings)
  const keys = new Map(shown.findings.map((finding, index) => [finding, identities[index] ?? '']))
  const toJson = (findings: readonly Finding[]) =>
    findings.map((finding) => jsonFinding(finding, keys.get(finding) ?? ''))
  return toSafeJson({
    language,
    asOf: shown.asOf,
    waiting: toJson(waitingIn(shown)),
    lapsed: toJson(lapsedIn(shown)),
    requests: shown.requests.map(({ subject, rule, reason, location }) => ({
      subject: jsonSubject(subject),
      rule,
      reason,
      location: jsonLocation(location),
    })),
    decided: toJson(shown.findings.filter(({ decision }) => decision !== undefined)),
  })
}

function waitingIn({ findings }: Assessment): readonly Finding[] {
  return findings.filter(({ verdict, decision }) => verdict === 'review' && decision === undefined)
}

/** What is wrong with the decisions themselves; they are about no declaration. */
function lapsedIn({ findings }: Assessment): readonly Finding[] {
  return findings.filter(
    ({ rule, subject }) => subject === undefined && (rule === 'decision' || rule === 'unknown-rule'),
  )
}

/** The clause once, then everything that it is to be judged of. */
function ruleLines(group: readonly Finding[], page: Page): readonly string[] {
  const [first] = group
  if (!first?.judged) return []
  const { clause, title, quotation } = first.judged
  return [
    ...paragraph(`${clause} ${title[page.language]}  ${first.rule}`, page, '', 'strong'),
    ...beside('quotation', paragraph(`“${quotation}”`, besideMargin(page, indent)), page, indent),
    ...group.flatMap((finding) => subjectLines(finding, page)),
  ]
}

function subjectLines(finding: Finding, page: Page): readonly string[] {
  const { subject, location, message, judged } = finding
  if (!judged) return []
  return [
    ...paragraph(`${signs.review} ${subjectKey(finding)}  ${subject?.name ?? ''}`, page, indent, 'magenta'),
    ...paragraph(placeOf(location), page, inner, 'faint'),
    ...beside('explanation', paragraph(formatMessage(message, page.language), besideMargin(page, inner)), page, inner),
    ...contributionLines(judged, location.uri, page),
  ]
}

function lapsedLines(assessment: Assessment, page: Page): readonly string[] {
  const lapsed = lapsedIn(assessment)
  if (lapsed.length === 0) return []
  return [
    '',
    `${indent}${page.paint(say('lapsed', page.language), 'strong')}`,
    ...lapsed.flatMap(({ location, message }) => [
      ...paragraph(placeOf(location), page, inner, 'faint'),
      ...paragraph(formatMessage(message, page.language), page, `${inner}${indent}`),
    ]),
  ]
}
