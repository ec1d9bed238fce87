import { groupBy } from '../collection/group-by.js'
import { type Declaration, type Row, registerOf } from '../declaration/declaration.js'
import { registersOf } from '../declaration/leave-out.js'
import { canonicalText, type Plain, plainAt } from '../declaration/plain.js'
import { formatPath } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Check } from './check.js'

/** What tells the rows of a register apart; a planting list, logs and equipment may repeat themselves. */
const identities: readonly (readonly [register: string, key: string])[] = [
  ['workers', 'id'],
  ['workers', 'certificate.number'],
  ['parks', 'name'],
  ['greenways', 'name'],
  ['roads', 'name'],
  ['units', 'name'],
  ['estates', 'name'],
  ['rivers', 'name'],
  ['freedParcels', 'id'],
  ['oldTrees', 'id'],
  ['greenLineChanges', 'id'],
  ['funds', 'year'],
]

/** How many of the other rows a finding points to. */
const relatedLimit = 8

/** Rows of one identity: equal ones count once, differing ones not at all. */
export const duplicateRow: Check = (declaration) => {
  const registers = new Set(registersOf(declaration.record))
  const found = identities
    .filter(([register]) => registers.has(register))
    .flatMap(([register, key]) => repeated(declaration, register, key))
  return [...new Map(found.toReversed().map((one) => [formatPath(one.path), one])).values()].toReversed()
}

function repeated(declaration: Declaration, register: string, key: string): readonly Problem[] {
  const groups = groupBy(registerOf(declaration, register).rows, ({ facts }) => identityOf(facts, key))
  return [...groups].flatMap(([identity, rows]) =>
    identity === undefined || rows.length < 2 ? [] : report(rows, declaration, key),
  )
}

function identityOf(facts: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = key
    .split('.')
    .reduce<unknown>((holder, step) => (holder as Record<string, unknown> | null | undefined)?.[step], facts)
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value.normalize('NFKC').trim().toLowerCase() : JSON.stringify(value)
}

/** Equal certificates of differing workers: the rows differ, so that one person cannot count as two. */
function report(rows: readonly Row[], { plain }: Declaration, key: string): readonly Problem[] {
  const [first, ...others] = rows
  if (!first) return []
  const text = ({ path }: Row) => canonicalText(plainAt(plain, path))
  const shown = { key: shownIdentity(plainAt(plain, [...first.path, ...key.split('.')]), key) }
  if (others.every((row) => text(row) === text(first)))
    return others.map(({ path }) =>
      problem('duplicate-row/equal', path, shown, { related: [first.path], leaveOut: [path] }),
    )
  const nearest = rows.slice(0, relatedLimit + 1).map(({ path }) => path)
  return rows.map(({ path }) => {
    const related = nearest.filter((other) => other !== path).slice(0, relatedLimit)
    return problem('duplicate-row/differing', path, shown, { related, leaveOut: [path] })
  })
}

/** Of a certificate number the last four characters: it is personal. */
function shownIdentity(value: Plain, key: string): string {
  const text = typeof value === 'string' ? value.trim() : ''
  return key === 'certificate.number' ? `…${text.slice(-4)}` : shorten(text)
}
