/** What is chosen on a map: a list of it, and a place in that list. */
export interface Chosen {
  readonly of: 'parks' | 'parcels' | 'sites'
  readonly index: number
}
