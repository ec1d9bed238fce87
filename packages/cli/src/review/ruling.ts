import type { Message } from '@viridict/core'
import { isoDay, usage } from '../messages.js'
import { refusals } from './messages.js'
import type { ReviewAction, ReviewWords } from './review-words.js'

/** What a reviewer decides, whatever it is about. Days are ISO dates. */
export interface Ruling {
  readonly decision: Exclude<ReviewAction, 'list'>
  readonly reason: string
  readonly by: string
  readonly date: string
  readonly until?: string
  readonly document?: Readonly<Record<string, string>>
}

export type RulingRead =
  | { readonly ok: true; readonly ruling: Ruling }
  | { readonly ok: false; readonly problems: readonly Message[] }

/** The ruling that the command line words, or all that it lacks. `today`: the day of a decision that names none. */
export function readRuling(decision: Ruling['decision'], words: ReviewWords, today: string): RulingRead {
  const { reason = '', by = '', document } = words
  const date = isoDay(words.date ?? today)
  const until = words.until === undefined ? undefined : isoDay(words.until)
  const isEndless = decision === 'waive' && words.until === undefined
  const problems = [
    ...(reason.trim() === '' ? [refusals.noReason()] : []),
    ...(by.trim() === '' ? [refusals.noName()] : []),
    ...(date === undefined ? [usage.day('--date', words.date ?? '')] : []),
    ...(words.until !== undefined && until === undefined ? [usage.day('--until', words.until)] : []),
    ...(isEndless ? [refusals.noEnd()] : []),
    ...(date !== undefined && until !== undefined && until < date ? [refusals.endsBefore(until, date)] : []),
    ...(document.date === undefined || isDayOrLess(document.date) ? [] : [usage.day('--document-date', document.date)]),
  ]
  if (problems.length > 0 || date === undefined) return { ok: false, problems }
  const hasDocument = Object.keys(document).length > 0
  return { ok: true, ruling: { decision, reason, by, date, ...(until && { until }), ...(hasDocument && { document }) } }
}

/** Of a document the month or the year may be all that is known. */
function isDayOrLess(text: string): boolean {
  return isoDay(text) !== undefined || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)
}
