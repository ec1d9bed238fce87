import type { Crs } from './crs.js'
import type { Trouble } from './trouble.js'

/** Longitude and latitude, or easting and northing. */
export type Position = readonly [number, number]
export type Ring = readonly Position[]
/** The outline first, then the holes. */
export type Polygon = readonly Ring[]

export interface Feature {
  /** Its id, else its number in the file, from 1: `#12`. */
  readonly label: string
  readonly id: string | undefined
  readonly properties: Readonly<Record<string, unknown>>
  readonly polygons: readonly Polygon[]
  readonly points: readonly Position[]
}

/** A file as it was read. Where it is refused, it has no features. */
export interface Layer {
  readonly crs: Crs
  readonly features: readonly Feature[]
  /** Every feature could be read. */
  readonly complete: boolean
  readonly refused: boolean
  readonly troubles: readonly Trouble[]
}
