import { ClipType as Clip, type ClipType, type Path64, type Paths64, rectClip } from 'clipper2-ts'
import { type Bounded, none } from './bounded.js'
import { type Box, grown } from './box.js'
import { areaOf, lengthOf, type Shape } from './clean.js'
import { clip } from './clip.js'
import { perMetre } from './plane.js'
import { reaching, type Supply } from './supply.js'

const intersection: ClipType = Clip.Intersection

/** How much of a parcel is served. Covered and uncovered add up to the parcel, so a share of them is tight. */
export interface Covered {
  readonly covered: Bounded
  readonly uncovered: Bounded
  /** The served piece, in the plane. */
  readonly paths: Paths64
}

/** Buffers are cut down to the parcel's box first: what is left of one with hundreds of corners is a handful. */
export function coverParcel(parcel: Shape & { readonly box: Box }, supply: Supply): Covered {
  const { area, box, paths } = parcel
  const services = reaching(supply, box)
  const all: Covered = { covered: area, uncovered: none, paths }
  const nothing: Covered = { covered: none, uncovered: area, paths: [] }
  if (services.length === 0 || paths.length === 0) return nothing
  const margin = Math.ceil(supply.error * perMetre)
  const sure = pieceOf(
    parcel,
    services.map((service) => service.sure),
    margin,
  )
  if (sure === 'all') return all
  const isOpen = services.some((service) => service.sure !== service.possible)
  const possible = isOpen
    ? pieceOf(
        parcel,
        services.map((service) => service.possible),
        margin,
      )
    : sure
  const least = lowerOf(sure, parcel, supply.error)
  const most = possible === 'all' ? area.upper : upperOf(possible, parcel, supply.error)
  const nominal = areaOf(sure)
  return {
    covered: bounded(Math.min(least, area.lower), nominal, Math.min(most, area.upper)),
    uncovered: bounded(Math.max(0, area.lower - most), area.nominal - nominal, Math.max(0, area.upper - least)),
    paths: sure,
  }
}

function bounded(lower: number, nominal: number, upper: number): Bounded {
  return { lower: Math.min(lower, nominal), nominal, upper: Math.max(upper, nominal) }
}

function pieceOf(
  { paths, box }: Shape & { readonly box: Box },
  buffers: readonly Paths64[],
  margin: number,
): Paths64 | 'all' {
  const frame = grown(box, margin)
  const rectangle = { left: frame.left, top: frame.bottom, right: frame.right, bottom: frame.top }
  const pieces: Path64[] = []
  for (const buffer of buffers) {
    if (buffer.length === 0) continue
    const cut = rectClip(rectangle, buffer)
    if (cut.length === 1 && cut[0] && isWhole(cut[0], frame)) return 'all'
    for (const piece of cut) pieces.push(piece)
  }
  return pieces.length === 0 ? [] : clip(intersection, paths, pieces)
}

/** Whether a piece is the rectangle that it was cut with. */
function isWhole(path: Path64, { left, right, bottom, top }: Box): boolean {
  return path.length === 4 && path.every(({ x, y }) => (x === left || x === right) && (y === bottom || y === top))
}

function lowerOf(piece: Paths64, { area, perimeter }: Shape, error: number): number {
  return Math.max(0, areaOf(piece) - (area.nominal - area.lower) - error * boundaryOf(piece, perimeter))
}

function upperOf(piece: Paths64, { area, perimeter }: Shape, error: number): number {
  return areaOf(piece) + (area.upper - area.nominal) + error * boundaryOf(piece, perimeter)
}

/** Metres of outline along which an error counts: of the piece; of the parcel, where it is all but missed. */
function boundaryOf(piece: Paths64, perimeter: number): number {
  return Math.max(lengthOf(piece) / perMetre, perimeter)
}
