import type { DrawnPlant, PlanCover, PlantSide } from '@viridict/geometry'
import { type Row, registerOf } from '../declaration/declaration.js'
import { enumValueOf } from '../declaration/spelling.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Planting, Project } from '../generated/declarations.js'
import { messages } from '../generated/messages.js'
import { type Message, message } from '../message/message.js'
import { shorten } from '../message/shorten.js'
import { exactly, type Interval, intersect, total } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'
import { sideOf } from './cover-bounds.js'
import { mapNotRead, mapProblem } from './map-problem.js'
import { amountOf } from './mapped-coverage.js'
import type { MeasureContext } from './measured.js'

/** Cover as it is drawn. Without figures where the drawing cannot be read whole: then it proves nothing. */
export interface DrawnCover {
  readonly cover: { readonly woody: Interval; readonly herbaceous: Interval } | undefined
  readonly problems: readonly Problem[]
  readonly assumed: readonly Message[]
}

/** Undefined where no plan is declared, or the host reads none. */
export function drawnCover({ declaration, facts }: MeasureContext): DrawnCover | undefined {
  const { plan } = facts as Partial<Project>
  const { maps } = declaration
  if (!plan || !maps) return undefined
  const read = maps.read('plan', plan.geometry, plan.crs)
  if (!read.layer)
    return { cover: undefined, problems: [mapNotRead(['plan', 'geometry'], declaration.record)], assumed: [] }
  const { layer, digest } = read
  const register = registerOf<Planting>(declaration, 'planting')
  const sides = sidesIn(register.rows)
  const key = JSON.stringify(['plan', digest, plan.crs, [...sides]])
  const drawn = maps.once(key, () => maps.engine.planCover(layer, { sideOf: (plant) => sideOfDrawn(plant, sides) }))
  const isWhole = drawn.complete && !layer.refused && !drawn.troubles.some(({ id }) => id === 'no-crown')
  return {
    cover: isWhole ? { woody: amountOf(drawn.woody), herbaceous: amountOf(drawn.herbaceous) } : undefined,
    problems: [
      ...drawn.troubles.map((trouble) => mapProblem(trouble, declaration.record)),
      ...(isWhole && register.complete ? otherPlants(drawn, register.rows) : []),
    ],
    assumed: isWhole ? [message(messages['assumed-plan-computed'])] : [],
  }
}

/** A row may say of its plant what the catalogue does not: its form, or the layer of a bamboo. */
function sidesIn(rows: readonly Row<Planting>[]): ReadonlyMap<string, PlantSide> {
  const sides = new Map<string, PlantSide>()
  for (const { facts } of rows) {
    const side = drawnSide(facts)
    const known = sides.get(facts.species)
    sides.set(facts.species, known === undefined || known === side ? side : 'either')
  }
  return sides
}

function sideOfDrawn({ species, layer }: DrawnPlant, sides: ReadonlyMap<string, PlantSide>): PlantSide {
  const stated = layer === undefined ? undefined : enumValueOf('layer', layer)
  if (stated === 'woody') return 'woody'
  if (stated === 'herbaceous') return 'herb'
  if (species === undefined) return 'either'
  return sides.get(species) ?? drawnSide({ species })
}

function drawnSide(row: Planting): PlantSide {
  const side = sideOf(row)
  if (side === 'tree' || side === 'shrub') return 'woody'
  return side === 'herb' ? 'herb' : 'either'
}

/** What is drawn against what is listed: single plants by number, and which species there are. */
function otherPlants({ species }: PlanCover, rows: readonly Row<Planting>[]): readonly Problem[] {
  const path = ['plan', 'geometry']
  const related = { related: [['planting']] }
  const drawnNames = new Set(species.map(({ species: name }) => name))
  const listedNames = new Set(rows.map(({ facts }) => facts.species))
  const differing = species.flatMap(({ species: name, plants }): readonly Problem[] => {
    if (!listedNames.has(name)) return [problem('map-trap/not-listed', path, { species: shorten(name) }, related)]
    const counted = rows.filter(({ facts }) => facts.species === name && facts.crown !== undefined)
    const listed = total(counted.map(({ facts }) => facts.count ?? { lo: rational(0), hi: null }))
    if (counted.length === 0 || intersect(listed, exactly(rational(plants)))) return []
    const args = {
      species: shorten(name),
      drawn: plants,
      listed: { interval: listed, unit: 'count', rounding: 'down' },
    } as const
    return [problem('map-trap/count', path, args, related)]
  })
  const undrawn = [...listedNames].filter((name) => !drawnNames.has(name))
  return [
    ...differing,
    ...undrawn.map((name) => problem('map-trap/not-drawn', path, { species: shorten(name) }, related)),
  ]
}
