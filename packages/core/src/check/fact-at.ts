import type { Declaration } from '../declaration/declaration.js'
import type { Path } from '../finding/path.js'
import type { DateRange } from '../quantity/date-range.js'
import type { Interval } from '../quantity/interval.js'

function factAt({ facts }: Declaration, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    facts,
  )
}

export function amountAt(declaration: Declaration, path: Path): Interval | undefined {
  const value = factAt(declaration, path)
  return typeof value === 'object' && value !== null && 'lo' in value ? (value as Interval) : undefined
}

export function dateAt(declaration: Declaration, path: Path): DateRange | undefined {
  const value = factAt(declaration, path)
  return typeof value === 'object' && value !== null && 'from' in value ? (value as DateRange) : undefined
}

/** The paths that a pattern such as `logs[].fixedOn` stands for in a declaration. */
export function pathsOf({ facts }: Declaration, pattern: string): readonly Path[] {
  const { path, below } = stepsOf(pattern)
  const [first] = path
  if (below === undefined || first === undefined) return [path]
  const rows = facts[first]
  return Array.isArray(rows) ? rows.map((_, index) => [first, index, ...below]) : []
}

interface Steps {
  readonly path: readonly string[]
  /** Of a list, where in each row. */
  readonly below?: readonly string[]
}

const stepsByPattern = new Map<string, Steps>()

/** The checks know a few patterns, and ask for them in every declaration. */
function stepsOf(pattern: string): Steps {
  const known = stepsByPattern.get(pattern)
  if (known) return known
  const [first = '', rest] = pattern.split('[].')
  const steps = rest === undefined ? { path: first.split('.') } : { path: [first], below: rest.split('.') }
  stepsByPattern.set(pattern, steps)
  return steps
}
