import type { ServiceCoverage } from '@viridict/geometry'
import type { Declaration } from '../declaration/declaration.js'
import { type Problem, problem } from '../finding/problem.js'
import { exactly } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'
import { namesOf } from './map-problem.js'
import type { MissingTerm } from './measured.js'
import type { ParkSupply } from './park-supply.js'

interface RegisterProblems {
  readonly problems: readonly Problem[]
  /** Parks that would count, if somebody had drawn them. */
  readonly unmapped: readonly MissingTerm[]
}

/** The map of parks against the register of parks (fields.md 4, check 19): ids on one side alone, and other areas. */
export function registerProblems(
  { scene }: ServiceCoverage,
  supply: ParkSupply,
  { facts }: Declaration,
): RegisterProblems {
  if (!supply.written || facts.layers === undefined || scene.parks.length === 0) return { problems: [], unmapped: [] }
  const unlisted = scene.parks.filter(({ id }) => id !== undefined && !supply.rowOf(id)).map(({ label }) => label)
  const drawn = new Set(scene.parks.map(({ id }) => id))
  const missing = supply.rows.filter(({ facts: row }) => supply.counts(row.id) !== 'no' && !drawn.has(row.id))
  const notDrawn = missing.map(({ path, facts: row }) => problem('map-register/no-feature', path, { row: row.name }))
  return {
    problems: [...notListed(unlisted), ...notDrawn, ...otherAreas(scene.parks, supply)],
    unmapped: notDrawn.map(({ message, path }, index) => ({
      message,
      path,
      weight: missing[index]?.facts.area ?? exactly(rational(0)),
    })),
  }
}

function notListed(features: readonly string[]): readonly Problem[] {
  if (features.length === 0) return []
  const args = { count: features.length, features: namesOf(features) }
  return [problem('map-register/no-row', ['layers', 'parks'], args)]
}

/** More apart than a hundredth: one of them is of another park, another state of it, or another coordinate system. */
function otherAreas(parks: ServiceCoverage['scene']['parks'], supply: ParkSupply): readonly Problem[] {
  return parks.flatMap(({ id, area }) => {
    const row = supply.rowOf(id)
    if (!row?.facts.area) return []
    const drawn = exactly(rational(Math.round(area.nominal * 100), 100))
    const declared = row.facts.area
    const [least, most] = [Number(declared.lo?.num ?? 0) / Number(declared.lo?.den ?? 1), toNumber(declared.hi)]
    if (area.upper >= least * 0.99 && area.lower <= most * 1.01) return []
    const args = {
      row: row.facts.name,
      declared: { interval: declared, unit: 'm2', rounding: 'down' },
      drawn: { interval: drawn, unit: 'm2', rounding: 'down' },
    } as const
    return [problem('map-register/area', [...row.path, 'area'], args)]
  })
}

function toNumber(value: { readonly num: number | bigint; readonly den: number | bigint } | null): number {
  return value === null ? Infinity : Number(value.num) / Number(value.den)
}
