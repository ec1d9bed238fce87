import { type AssessOptions, assess, type Finding, formatMessage, type Source } from '@viridict/core'
import { checkMessages } from '@viridict/core/internal/generated/checks.js'

/** All findings on one text, or on several. */
export function findingsIn(text: string | readonly Source[], options: Partial<AssessOptions> = {}): readonly Finding[] {
  const sources = typeof text === 'string' ? [{ uri: 'a.yaml', text }] : text
  return assess(sources, { asOf: '2026-12-31', ...options }).findings
}

const idOf = new Map<unknown, string>(Object.entries(checkMessages).map(([id, template]) => [template, id]))

/** `part-over-whole/part`: which message a data check gave; undefined for the verdict of a rule. */
export function messageId({ message }: Finding): string | undefined {
  return idOf.get(message.template)
}

/** The messages of one check, each with the text that it marks: `date/impossible 2026-02-30`. */
export function marksOf(check: string, text: string, options?: Partial<AssessOptions>): readonly string[] {
  return findingsIn(text, options)
    .filter(({ rule }) => rule === check)
    .map((finding) => `${messageId(finding)?.slice(check.length + 1)} ${markedText(finding, text)}`)
}

/** What a finding stands on. */
export function markedText({ location: { start, end } }: Finding, text: string): string {
  return text.slice(start.offset, end.offset)
}

export function inChinese(finding: Finding): string {
  return formatMessage(finding.message, 'zh')
}

/** `rule: verdict` of every rule that was judged. */
export function verdictsOn(text: string | readonly Source[], options?: Partial<AssessOptions>): readonly string[] {
  return findingsIn(text, options)
    .filter(({ source }) => source === 'rule')
    .map(({ rule, verdict }) => `${rule}: ${verdict}`)
}

/** The verdicts of one rule, an item a verdict. */
export function verdictsOf(rule: string, text: string | readonly Source[]): readonly string[] {
  return findingsIn(text)
    .filter((finding) => finding.rule === rule)
    .map(({ verdict }) => verdict)
}
