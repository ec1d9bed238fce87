import { Clipper, FillRule, type Paths64 } from 'clipper2-ts'
import { boxOf } from './box.js'
import { whatIf } from './candidates.js'
import type { Layer } from './geojson.js'
import { perMetre } from './plane.js'
import type { RadiusProfile } from './radius.js'
import type { NearestPark, ServiceCoverage } from './service-coverage.js'

/**
 * Closed outlines in decimetres of the plane, east and north of its middle, as text: points by spaces, outlines by
 * semicolons, each point but the first of an outline as a difference from the one before it.
 */
export type Outlines = string

/** A coverage as a map shows it: what is at hand, and nothing that could be computed from it. */
export interface CoverageDrawing {
  /** Decimetres: west, south, east, north of all that is drawn. */
  readonly box: readonly [west: number, south: number, east: number, north: number]
  readonly buffers: { readonly sure: Outlines; readonly possible: Outlines }
  readonly parks: readonly DrawnPark[]
  readonly parcels: readonly DrawnParcel[]
  /** Candidate sites, the one that helps most first. */
  readonly sites: readonly DrawnSite[]
}

interface Drawn {
  readonly label: string
  readonly id: string | undefined
  /** Square metres. */
  readonly area: number
  readonly outlines: Outlines
}

export interface DrawnPark extends Drawn {
  /** Metres that it serves, for certain and perhaps; 0 where it does not count. */
  readonly sure: number
  readonly possible: number
}

export interface DrawnParcel extends Drawn {
  /** Square metres that are covered, at least and at most. */
  readonly least: number
  readonly most: number
  readonly nearest: NearestPark | undefined
  readonly nearestLarge: NearestPark | undefined
}

export interface DrawnSite extends Drawn {
  /** Metres; 0 where it is too small to serve any. */
  readonly radius: number
  /** Square metres of residential land that it alone would newly cover. */
  readonly gain: number
  /** Its place in the best order of several, from 1. */
  readonly order: number | undefined
}

/** Lays a coverage out to be drawn. `freed`: sites that could become parks. */
export function drawCoverage(
  { scene, services, parcels }: ServiceCoverage,
  freed: Layer | undefined,
  radii: RadiusProfile,
): CoverageDrawing {
  const ranked = freed && !freed.refused ? whatIf(scene, freed, radii) : { candidates: [], choice: { order: [] } }
  const sure = joined(services.map((service) => service.sure))
  const possible = joined(services.map((service) => service.possible))
  const drawn = [possible, ...scene.parks.map(({ paths }) => paths), ...scene.parcels.map(({ paths }) => paths)]
  return {
    box: boxAround([...drawn, ...ranked.candidates.map(({ paths }) => paths)]),
    buffers: { sure: outlinesOf(sure), possible: outlinesOf(possible) },
    parks: services.map(({ park: { label, id, area, paths }, radii: reach }) => ({
      label,
      id,
      area: area.nominal,
      outlines: outlinesOf(paths),
      ...reach,
    })),
    parcels: parcels.map(({ label, id, area, covered, nearest, nearestLarge }, index) => ({
      label,
      id,
      area: area.nominal,
      least: covered.lower,
      most: Math.min(covered.upper, area.nominal),
      nearest,
      nearestLarge,
      outlines: outlinesOf(scene.parcels[index]?.paths ?? []),
    })),
    sites: ranked.candidates.map(({ label, id, area, radius, gain, paths }) => {
      const place = ranked.choice.order.findIndex((step) => step.label === label)
      return { label, id, area, radius, gain, order: place < 0 ? undefined : place + 1, outlines: outlinesOf(paths) }
    }),
  }
}

/** Millimetres by which the outline of what is served may be simplified: no map shows them. */
const tolerance = 500

function joined(shapes: readonly Paths64[]): Paths64 {
  const all = shapes.flat()
  return all.length === 0 ? [] : Clipper.simplifyPaths(Clipper.union(all, FillRule.NonZero), tolerance, true)
}

/** Grid points in a decimetre. */
const perDecimetre = perMetre / 10

function outlinesOf(paths: Paths64): Outlines {
  return paths.map(outlineOf).join(';')
}

function outlineOf(path: Paths64[number]): string {
  let [lastX, lastY] = [0, 0]
  const points: string[] = []
  for (const point of path) {
    const [x, y] = [Math.round(point.x / perDecimetre), Math.round(point.y / perDecimetre)]
    if (points.length > 0 && x === lastX && y === lastY) continue
    points.push(`${x - lastX},${y - lastY}`)
    ;[lastX, lastY] = [x, y]
  }
  return points.join(' ')
}

function boxAround(shapes: readonly Paths64[]): CoverageDrawing['box'] {
  const all = shapes.flat()
  if (all.length === 0) return [0, 0, 0, 0]
  const { left, bottom, right, top } = boxOf(all)
  const [west, south] = [left, bottom].map((side) => Math.floor(side / perDecimetre)) as [number, number]
  const [east, north] = [right, top].map((side) => Math.ceil(side / perDecimetre)) as [number, number]
  return [west, south, east, north]
}
