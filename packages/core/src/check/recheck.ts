import { type Declaration, type Row, registerOf } from '../declaration/declaration.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Estate, Road, Unit } from '../generated/declarations.js'
import type { Check } from './check.js'

type Place = Unit | Estate | Road

/** 二(六)1: a re-check looks at an award that there is; what it revokes no longer counts until it is awarded again. */
export const recheck: Check = (declaration, { asOf }) =>
  ['units', 'estates', 'roads'].flatMap((register) =>
    placesIn(declaration, register).flatMap((row) => problemsOf(row, asOf)),
  )

function placesIn(declaration: Declaration, register: string): readonly Row<Place>[] {
  return registerOf<Place>(declaration, register).rows
}

function problemsOf(
  { facts: { name, certified, recheck: found }, path }: Row<Place>,
  asOf: number,
): readonly Problem[] {
  if (!found) return []
  const at = [...path, 'recheck']
  const isBefore = certified?.date !== undefined && certified.date.from > found.date.to
  return [
    ...(isBefore
      ? [problem('recheck/before-award', [...at, 'date'], { row: name }, { related: [[...path, 'certified']] })]
      : []),
    ...(found.result === 'revoked' && found.date.to <= asOf
      ? [problem('recheck/revoked', [...at, 'result'], { row: name })]
      : []),
  ]
}
