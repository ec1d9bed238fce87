import { type DisplayUnit, type Rational, toNumber } from '@viridict/core'

/** Base units in one of a unit as the workbook shows it; a share stays a share, which its format shows in percent. */
const perUnit: Partial<Record<DisplayUnit, number>> = { km2: 1_000_000, km: 1000, 'wan-yuan': 10_000, points: 0.01 }

/** 1970-01-01 as workbooks count days. */
const epoch = 25_569

/** A figure as a cell holds it; null where it is unbounded. */
export function numberOf(value: Rational | null | undefined, unit: DisplayUnit): number | null {
  if (!value) return null
  const number = toNumber(value)
  return unit === 'date' ? number + epoch : number / (perUnit[unit] ?? 1)
}

/** Two decimals; more where they would be rounded up, as no report does, or show a threshold that is not reached. */
export function numberFormat(value: number | null, unit: DisplayUnit, limit?: number | null): string {
  if (unit === 'date') return 'yyyy-mm-dd'
  const scale = unit === 'percent' ? 100 : 1
  const shown = (value ?? 0) * scale
  if (unit !== 'percent' && Number.isInteger(shown)) return '#,##0'
  const wanted = limit === undefined || limit === null ? undefined : limit * scale
  const isTaken = (decimals: number) => shown !== wanted && shown.toFixed(decimals) === wanted?.toFixed(decimals)
  const isUp = Number(shown.toFixed(2)) > shown + 1e-9
  const decimals = [...(isUp ? [] : [2]), 4, 6, 8].find((candidate) => !isTaken(candidate)) ?? 10
  return `#,##0.${'0'.repeat(decimals)}${unit === 'percent' ? '%' : ''}`
}
