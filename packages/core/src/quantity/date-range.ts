/** Days since 1970-01-01; a date of which only the month or the year is known spans all its days. `to` may be Infinity. */
export interface DateRange {
  readonly from: number
  readonly to: number
}

export type DateReading =
  | { readonly ok: true; readonly range: DateRange }
  | { readonly ok: false; readonly problem: 'notADate' | 'impossible' | 'format'; readonly suggestion?: string }

/** A certificate without an end (长期). */
export const permanent: DateRange = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** No date is longer. */
const longest = 40

const msPerDay = 86_400_000
const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const chinese = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/
const other = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/

/** Reads `2026-05-30`, `2026年5月30日`, or the month or year alone. */
export function parseDate(text: string): DateReading {
  if (text.length > longest) return { ok: false, problem: 'notADate' }
  const asIs = iso.exec(text)
  if (asIs) return readParts(asIs)
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const match = iso.exec(plain) ?? chinese.exec(plain)
  if (match) return readParts(match)
  const nearly = other.exec(plain)
  const meant = nearly && readParts(nearly)
  if (!meant?.ok) return { ok: false, problem: meant ? 'impossible' : 'notADate' }
  return { ok: false, problem: 'format', suggestion: formatRange(meant.range) }
}

function readParts(match: RegExpExecArray): DateReading {
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return { ok: false, problem: 'impossible' }
  const from = dayOf(year, month, day)
  if (match[3] !== undefined) return { ok: true, range: { from, to: from } }
  const to = match[2] === undefined ? dayOf(year, 12, 31) : dayOf(year, month, daysInMonth(year, month))
  return { ok: true, range: { from, to } }
}

export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / msPerDay)
}

function daysInMonth(year: number, month: number): number {
  return new Date(dayOf(year, month + 1, 0) * msPerDay).getUTCDate()
}

/** The same day of the month, `months` later (negative: earlier); the last day where the month is shorter. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * msPerDay)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const target = { year: year + Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1 }
  return dayOf(target.year, target.month, Math.min(date.getUTCDate(), daysInMonth(target.year, target.month)))
}

export function formatDay(day: number): string {
  if (!Number.isFinite(day)) return '9999-12-31'
  return new Date(day * msPerDay).toISOString().slice(0, 10)
}

/** As short as it was written: a whole month or year is shown as such. */
export function formatRange({ from, to }: DateRange): string {
  return from === to ? formatDay(from) : formatDay(from).slice(0, to - from > 31 ? 4 : 7)
}

/** The day of an exact ISO date, or undefined. */
export function parseDay(text: string): number | undefined {
  const reading = parseDate(text)
  return reading.ok && reading.range.from === reading.range.to ? reading.range.from : undefined
}

/** The ISO date in Shanghai, which is eight hours ahead of UTC all year. `now`: milliseconds since 1970. */
export function todayInShanghai(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}
