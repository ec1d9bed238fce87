import type { Place } from '../view/shape.js'

/** A coverage of a jurisdiction as a map, as plain data in the reader's language. */
export interface MapSheet {
  readonly title: string
  /** The figures of the whole. */
  readonly summary: string
  /** Decimetres of a plane, east and north of its middle: west, south, east, north. */
  readonly box: readonly [west: number, south: number, east: number, north: number]
  readonly buffers: { readonly sure: Outlines; readonly possible: Outlines }
  readonly parks: readonly MapShape[]
  readonly parcels: readonly MapParcel[]
  /** Sites that could become parks, the one that helps most first. */
  readonly sites: readonly MapShape[]
}

/** As `CoverageDrawing` of @viridict/geometry has them; `readOutlines` reads them. */
export type Outlines = string

export interface MapShape {
  readonly label: string
  /** What is said of it where one points at it. */
  readonly text: string
  readonly outlines: Outlines
  /** What it is drawn as. */
  readonly state: MapState
  /** Where it is declared. */
  readonly place?: Place
}

/** Parks serve, serve perhaps, or do not; parcels are covered whole, in part, or not at all; sites are sites. */
export type MapState = 'serves' | 'perhaps' | 'idle' | 'whole' | 'part' | 'none' | 'site'

export interface MapParcel extends MapShape {
  readonly share: string
  /** Square metres. */
  readonly uncovered: number
  readonly green: string
  readonly park: string
}
