import { ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts'
import { type Bounded, within } from './bounded.js'
import { areaOf, cleanFeature, gridError, lengthOf, type Shape } from './clean.js'
import { clip } from './clip.js'
import type { Feature, Layer } from './geojson.js'
import { type Plane, perMetre, planeOf } from './plane.js'
import { listed } from './traps.js'
import type { Trouble } from './trouble.js'

/** Whether a drawn plant is a tree or shrub, a herb, or may be either. */
export type PlantSide = 'woody' | 'herb' | 'either'

export interface PlanOptions {
  readonly sideOf: (plant: DrawnPlant) => PlantSide
}

/** What a feature of the plan says of itself. */
export interface DrawnPlant {
  readonly species: string | undefined
  readonly layer: string | undefined
}

export interface PlanCover {
  /** Ground below trees and shrubs, each point once. */
  readonly woody: Bounded
  /** Ground below herbs alone. */
  readonly herbaceous: Bounded
  /** How often each species is drawn, and on how much ground its beds lie. */
  readonly species: readonly DrawnSpecies[]
  readonly complete: boolean
  readonly troubles: readonly Trouble[]
}

export interface DrawnSpecies {
  readonly species: string
  readonly plants: number
  /** Square metres. */
  readonly beds: number
}

interface Drawn {
  readonly feature: Feature
  readonly bed: Shape
  readonly side: PlantSide
  readonly paths: Paths64
}

/** Metres by which the chords of a drawn crown may lie inside its circle. */
const arcTolerance = 0.002

const drawingError = arcTolerance + 2 * gridError

/**
 * Cover by union: crowns as circles, beds as outlines; woody cover first, and of the herbs what is not beneath it
 * (林下不计). What may be either lies between the bounds.
 */
export function planCover(layer: Layer, { sideOf }: PlanOptions): PlanCover {
  const plane = planeOf([layer])
  const drawn = layer.features.map((feature): Drawn => {
    const bed = cleanFeature(feature, layer.crs, plane)
    return { feature, bed, side: sideOf(plantOf(feature)), paths: [...crownsOf(feature, layer, plane), ...bed.paths] }
  })
  const tangled = drawn.filter(({ bed }) => bed.tangled).map(({ feature }) => feature.label)
  const woody = unionOf(drawn, ['woody'])
  const mostWoody = drawn.some(({ side }) => side === 'either') ? unionOf(drawn, ['woody', 'either']) : woody
  const herbs = clip(ClipType.Difference, unionOf(drawn, ['herb']), woody)
  const leastHerbs = mostWoody === woody ? herbs : clip(ClipType.Difference, unionOf(drawn, ['herb']), mostWoody)
  const mostHerbs = mostWoody === woody ? herbs : clip(ClipType.Difference, unionOf(drawn, ['herb', 'either']), woody)
  return {
    woody: between(woody, mostWoody, plane),
    herbaceous: { ...between(leastHerbs, mostHerbs, plane), nominal: areaOf(herbs) },
    species: speciesOf(drawn),
    complete: layer.complete && tangled.length === 0,
    troubles: [...layer.troubles, ...listed('tangled', 'plan', tangled), ...plantTroubles(layer)],
  }
}

function plantOf({ properties }: Feature): DrawnPlant {
  return { species: textOf(properties.species ?? properties.植物), layer: textOf(properties.layer ?? properties.层) }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Metres, as a number or with its unit; centimetres are never guessed from the size. */
function crownOf({ properties }: Feature): number | undefined {
  const value = properties.crown ?? properties.冠幅
  if (typeof value === 'number') return value > 0 && value <= widestCrown ? value : undefined
  const match =
    typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*(m|米|cm|厘米)?\s*$/i.exec(value.normalize('NFKC')) : null
  const metres = Number(match?.[1]) * (/cm|厘米/i.test(match?.[2] ?? '') ? 0.01 : 1)
  return metres > 0 && metres <= widestCrown ? metres : undefined
}

/** No tree that is planted is wider. */
const widestCrown = 60

function crownsOf(feature: Feature, { crs }: Layer, plane: Plane): Paths64 {
  const crown = crownOf(feature)
  if (crown === undefined) return []
  return feature.points.map((point) => circle(plane.project(point, crs), crown / 2))
}

function circle({ x, y }: { readonly x: number; readonly y: number }, radius: number): Path64 {
  const corners = Math.max(12, Math.ceil(Math.PI / Math.acos(1 - arcTolerance / radius)))
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI
    const reach = radius * perMetre
    return { x: Math.round(x + reach * Math.cos(angle)), y: Math.round(y + reach * Math.sin(angle)) }
  })
}

function unionOf(drawn: readonly Drawn[], sides: readonly PlantSide[]): Paths64 {
  const paths = drawn.filter(({ side }) => sides.includes(side)).flatMap((one) => one.paths)
  return clip(ClipType.Union, paths, [], FillRule.NonZero)
}

function between(least: Paths64, most: Paths64, plane: Plane): Bounded {
  return { ...measured(least, plane), upper: measured(most, plane).upper }
}

function measured(paths: Paths64, { stretch }: Plane): Bounded {
  const area = areaOf(paths)
  return within(area, (lengthOf(paths) / perMetre) * drawingError + area * 2 * stretch)
}

function speciesOf(drawn: readonly Drawn[]): readonly DrawnSpecies[] {
  const found = new Map<string, { plants: number; beds: number }>()
  for (const { feature, bed } of drawn) {
    const { species } = plantOf(feature)
    if (species === undefined) continue
    const sum = found.get(species) ?? { plants: 0, beds: 0 }
    sum.plants += feature.points.length
    sum.beds += bed.area.nominal
    found.set(species, sum)
  }
  return [...found].map(([species, sum]) => ({ species, ...sum }))
}

function plantTroubles({ features }: Layer): readonly Trouble[] {
  const nameless = features.filter((feature) => Object.values(plantOf(feature)).every((word) => word === undefined))
  const crownless = features.filter((feature) => feature.points.length > 0 && crownOf(feature) === undefined)
  const labels = (found: readonly Feature[]) => found.map(({ label }) => label)
  return [...listed('unknown-plant', 'plan', labels(nameless)), ...listed('no-crown', 'plan', labels(crownless))]
}
