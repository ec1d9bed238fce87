import type { ParameterValues } from '../pack/with-parameters.js'
import type { Levels } from './read-levels.js'

/** What is judged otherwise in some folders. */
export interface Override {
  /** Globs, relative to the configuration. */
  readonly files: readonly string[]
  readonly levels: Levels
  readonly parameters: ParameterValues
}
