import { ClipType, type Paths64 } from 'clipper2-ts'
import { boxOf } from './box.js'
import { indexBoxes } from './box-index.js'
import { bufferOf } from './buffer.js'
import { type Choice, chooseSites, type Gains } from './choose-sites.js'
import { areaOf } from './clean.js'
import { clip } from './clip.js'
import { coverParcel } from './cover-parcel.js'
import type { Layer } from './geojson.js'
import { parcelsOf } from './parcel.js'
import { type RadiusProfile, radiiOf } from './radius.js'
import type { Scene } from './service-coverage.js'

/** A freed parcel or another site that could become a park. */
export interface Candidate {
  readonly label: string
  /** Square metres of the site. */
  readonly area: number
  /** Metres that it would serve; 0 where it is too small. */
  readonly radius: number
  /** Square metres of residential land that it alone would newly cover. */
  readonly gain: number
  readonly buffer: Paths64
  readonly id: string | undefined
  readonly paths: Paths64
}

export interface WhatIf {
  /** The one that helps most first. */
  readonly candidates: readonly Candidate[]
  readonly choice: Choice
}

/** What each site would newly cover if it became a park, alone and in the best order of several (二(四)2). */
export function whatIf(scene: Scene, layer: Layer, profile: RadiusProfile): WhatIf {
  const sites = parcelsOf(layer, scene.plane)
  const radii = sites.map(({ area }) => radiiOf(area, profile, false).sure)
  const buffers = sites.map(({ paths }, index) => (radii[index] ? bufferOf(paths, radii[index] ?? 0).paths : []))
  const gains = gainsOf(scene, buffers)
  const candidates = sites.map(({ label, id, area, paths }, index) => ({
    label,
    id,
    paths,
    area: area.nominal,
    radius: radii[index] ?? 0,
    gain: gains.reduce((sum, { sites: within, area: covered }) => sum + (within.includes(index) ? covered : 0), 0),
    buffer: buffers[index] ?? [],
  }))
  const choice = chooseSites(
    sites.map(({ label }) => label),
    gains,
  )
  return { candidates: candidates.sort((a, b) => b.gain - a.gain || (a.label < b.label ? -1 : 1)), choice }
}

/** Land not covered yet, cut into pieces by which sites would cover them: any order of sites is then a sum. */
function gainsOf({ parcels, supply }: Scene, buffers: readonly Paths64[]): readonly Gains[] {
  const index = indexBoxes(buffers.map((buffer) => (buffer.length > 0 ? boxOf(buffer) : nowhere)))
  const sums = new Map<string, Gains>()
  for (const parcel of parcels) {
    const near = index.touching(parcel.box).filter((number) => (buffers[number]?.length ?? 0) > 0)
    if (near.length === 0) continue
    const open = clip(ClipType.Difference, parcel.paths, coverParcel(parcel, supply).paths)
    for (const { sites, paths } of piecesOf(open, near, buffers)) {
      const key = sites.join(' ')
      sums.set(key, { sites, area: (sums.get(key)?.area ?? 0) + areaOf(paths) })
    }
  }
  return [...sums.values()]
}

const nowhere = { left: -1e15, right: -1e15, bottom: -1e15, top: -1e15 }

interface Piece {
  readonly sites: readonly number[]
  readonly paths: Paths64
}

function piecesOf(open: Paths64, near: readonly number[], buffers: readonly Paths64[]): readonly Piece[] {
  let pieces: readonly Piece[] = [{ sites: [], paths: open }]
  for (const number of near) {
    const buffer = buffers[number] ?? []
    pieces = pieces.flatMap(({ sites, paths }) =>
      [
        { sites, paths: clip(ClipType.Difference, paths, buffer) },
        { sites: [...sites, number], paths: clip(ClipType.Intersection, paths, buffer) },
      ].filter((piece) => piece.paths.length > 0),
    )
  }
  return pieces.filter(({ sites }) => sites.length > 0)
}
