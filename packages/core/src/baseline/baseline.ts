import { byCodeUnit } from '../collection/by-code-unit.js'
import { groupBy } from '../collection/group-by.js'
import type { Finding, Level, Verdict } from '../finding/finding.js'
import { subjectKey } from '../finding/subject-key.js'
import type { DisplayUnit } from '../quantity/format.js'
import type { Interval } from '../quantity/interval.js'
import { parseRational, type Rational, toFraction } from '../quantity/rational.js'

/** What is known and put up with for now: only what is new, or worse, counts. */
export interface Baseline {
  readonly rows: readonly BaselineRow[]
}

/**
 * Findings that are alike: of one rule on one subject, by its id and the item's key, never by a line, a text or a
 * figure, with how far they fall short and how many there are.
 */
export interface BaselineRow {
  readonly rule: string
  /** As decisions name it: the declaration's id, or id#item; the file where no declaration could be read. */
  readonly subject: string
  readonly verdict: Verdict
  readonly level: Level
  readonly gap?: Gap
  readonly count: number
}

export interface Gap {
  readonly interval: Interval
  readonly unit: DisplayUnit
}

/** Only what may count in an exit code is known or new: fails, and what is open; a waiver has its own record. */
export function isBaselined({ verdict, decision }: Finding): boolean {
  return (verdict === 'fail' || verdict === 'open') && decision?.decision !== 'waive'
}

/** All that there is now, in an order that no reading changes. */
export function baselineOf(findings: Iterable<Finding>): Baseline {
  const rows: BaselineRow[] = []
  for (const finding of findings) if (isBaselined(finding)) rows.push(rowOf(finding))
  const groups = [...groupBy(rows, rowText)].sort(([a], [b]) => byCodeUnit(a, b))
  return { rows: groups.flatMap(([, group]) => group.slice(0, 1).map((row) => ({ ...row, count: group.length }))) }
}

export function rowOf(finding: Finding): BaselineRow {
  const { rule, verdict, level, location, judged } = finding
  const { gap, unit } = judged ?? {}
  return {
    rule,
    subject: subjectKey(finding) || location.uri,
    verdict,
    level,
    ...(gap && unit && { gap: { interval: gap, unit } }),
    count: 1,
  }
}

function rowText(row: BaselineRow): string {
  return JSON.stringify(plainRow(row))
}

/** The text of a baseline: a finding a line, so that version control shows what came and went. */
export function writeBaseline({ rows }: Baseline): string {
  const lines = rows.map((row) => `    ${JSON.stringify(plainRow(row))}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "viridictBaseline": 1,\n  "findings": ${list}\n}\n`
}

function plainRow({ rule, subject, verdict, level, gap, count }: BaselineRow) {
  const ends = gap && { gap: [exact(gap.interval.lo), exact(gap.interval.hi), gap.unit] }
  return { rule, subject, verdict, level, ...ends, ...(count > 1 && { count }) }
}

function exact(value: Rational | null): string | null {
  return value && toFraction(value)
}

/** The baseline that a text holds; undefined for any other text. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const { viridictBaseline: version, findings } = JSON.parse(text.replace(/^\ufeff/, ''))
    if (version !== 1 || !Array.isArray(findings)) return undefined
    return { rows: findings.map(readRow) }
  } catch {
    return undefined
  }
}

const verdicts: readonly unknown[] = ['fail', 'open']
const levels: readonly unknown[] = ['error', 'warning', 'note', 'none']

function readRow({ rule, subject, verdict, level, gap, count = 1 }: Record<string, unknown>): BaselineRow {
  const isRow = typeof rule === 'string' && typeof subject === 'string' && Number.isSafeInteger(count)
  if (!isRow || !verdicts.includes(verdict) || !levels.includes(level)) throw new TypeError('no row of a baseline')
  const read = gap === undefined ? {} : { gap: readGap(gap) }
  return { rule, subject, verdict: verdict as Verdict, level: level as Level, ...read, count: Number(count) }
}

function readGap(gap: unknown): Gap {
  const [lo, hi, unit] = gap as readonly unknown[]
  return { interval: { lo: readEnd(lo), hi: readEnd(hi) }, unit: String(unit) as DisplayUnit }
}

function readEnd(end: unknown): Rational | null {
  if (end === null) return null
  const read = typeof end === 'string' ? parseRational(end) : undefined
  if (read === undefined) throw new TypeError('no end of a gap')
  return read
}
