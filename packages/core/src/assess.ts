import type { Assessment } from './assessment.js'
import { type AssessOptions, createAssessor } from './assessor.js'
import type { Source } from './source-result.js'

/**
 * Judges texts of declarations. Pure: the same texts, packs, decisions and date give the same findings, in any order
 * of the texts. Errors in a text are findings; the only throw is a RangeError for an `asOf` that is no date.
 */
export function assess(sources: Iterable<Source>, options: AssessOptions): Assessment {
  const assessor = createAssessor(options)
  for (const source of sources) assessor.set(source)
  return assessor.assessment()
}
