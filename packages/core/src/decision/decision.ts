import type { Location } from '../finding/finding.js'
import type { Decision as DecisionRecord } from '../generated/declarations.js'

/** A reviewer's recorded confirm, reject or waive, with where it is written. */
export interface Decision {
  readonly record: DecisionRecord
  readonly location: Location
}
