export type LayerName = 'parks' | 'residential' | 'historicDistricts' | 'builtUp' | 'candidates' | 'plan'

/** What keeps a whole layer from being read. */
export type Refusal =
  | 'too-large'
  | 'not-json'
  | 'not-geojson'
  | 'no-features'
  | 'too-many-features'
  | 'too-many-points'
  | 'too-many-crowns'
  | 'too-deep'
  | 'crs-unknown'
  | 'crs-missing'
  | 'crs-contradiction'
  | 'web-mercator'
  | 'swapped-axes'
  | 'far-away'
  | 'too-wide'

/** What makes one feature unreadable: it is left out, and its layer is incomplete. */
export type Fault = 'tangled' | 'null-geometry' | 'wrong-geometry' | 'bad-coordinates' | 'no-area'

/** What was mended, or looks wrong though it can be read. */
export type Trap =
  | 'self-crossing'
  | 'duplicate'
  | 'no-id'
  | 'touching-parks'
  | 'overlapping-parcels'
  | 'outside-built-up'
  | 'water-as-park'
  | 'shifted-datum'
  | 'unknown-plant'
  | 'no-crown'

/** Something to say of a layer, in terms that a host puts into words. */
export interface Trouble {
  readonly id: Refusal | Fault | Trap
  readonly layer: LayerName
  /** The features concerned, by id where they have one, else by their number in the file. */
  readonly features: readonly string[]
  /** Square metres or metres, where the trouble has a size. */
  readonly amount?: number
  /** What the text said, or what was probably meant. */
  readonly detail?: string
}
