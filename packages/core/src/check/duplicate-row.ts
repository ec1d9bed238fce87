import { groupBy } from '../collection/group-by.js'
import { type Declaration, type Row, registerOf } from '../declaration/declaration.js'
import { registersOf } from '../declaration/leave-out.js'
import { canonicalText, isList } from '../declaration/plain.js'
import { fieldOf } from '../declaration/spelling.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Check } from './check.js'

/** What tells the rows of a register apart; a planting list and logs may repeat themselves. */
const keys: Readonly<Record<string, string>> = {
  workers: 'id',
  parks: 'name',
  greenways: 'name',
  roads: 'name',
  units: 'name',
  estates: 'name',
  rivers: 'name',
  freedParcels: 'id',
  oldTrees: 'id',
  greenLineChanges: 'id',
  funds: 'year',
}

/** Rows of one identity: equal ones count once, differing ones not at all. */
export const duplicateRow: Check = (declaration) => [
  ...registersOf(declaration.record).flatMap((register) => {
    const key = keys[register]
    return key && fieldOf(declaration.record, register)
      ? repeated(declaration, register, key, textOf(declaration, register))
      : []
  }),
  ...repeated(declaration, 'workers', 'certificate.number', textOf(declaration, 'workers')),
]

type TextOfRow = (row: Row) => string

function textOf({ plain }: Declaration, register: string): TextOfRow {
  const rows = plain[register]
  return ({ path }) => (isList(rows) ? canonicalText(rows[Number(path[1])]) : '')
}

function repeated(declaration: Declaration, register: string, key: string, text: TextOfRow): readonly Problem[] {
  const groups = groupBy(registerOf(declaration, register).rows, ({ facts }) => identityOf(facts, key))
  return [...groups].flatMap(([identity, rows]) =>
    identity === undefined || rows.length < 2 ? [] : report(rows, identity, key, text),
  )
}

function identityOf(facts: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = key
    .split('.')
    .reduce<unknown>((holder, step) => (holder as Record<string, unknown> | null | undefined)?.[step], facts)
  return value === undefined || value === null
    ? undefined
    : typeof value === 'string'
      ? value.trim()
      : JSON.stringify(value)
}

function report(rows: readonly Row[], identity: string, key: string, text: TextOfRow): readonly Problem[] {
  const [first, ...others] = rows
  if (!first) return []
  const equal = others.every((row) => text(row) === text(first))
  // Equal certificates of differing workers: the rows differ, so that one person cannot count as two.
  const shown = key.includes('number') ? `…${identity.slice(-4)}` : identity
  if (equal)
    return others.map((row) =>
      problem('duplicate-row/equal', row.path, { key: shown }, { related: [first.path], leaveOut: row.path }),
    )
  return rows.map((row) =>
    problem(
      'duplicate-row/differing',
      row.path,
      { key: shown },
      { related: rows.filter((other) => other !== row).map(({ path }) => path), leaveOut: row.path },
    ),
  )
}
