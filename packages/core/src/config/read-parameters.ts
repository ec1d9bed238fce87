import { isList, isMapping, type Plain } from '../declaration/plain.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { ParameterValue } from '../pack/parameter-value.js'
import type { ParameterValues } from '../pack/with-parameters.js'

/** Values by the names of parameters; of what kind they have to be only the packs know. */
export function readParameters(
  plain: Plain,
  path: Path,
): { readonly parameters: ParameterValues; readonly problems: readonly Problem[] } {
  if (!isMapping(plain)) return { parameters: {}, problems: [] }
  const values: [string, ParameterValue][] = []
  const problems: Problem[] = []
  for (const [name, written] of Object.entries(plain)) {
    if (isValue(written)) values.push([name, written])
    else problems.push(problem('wrong-shape/scalar', [...path, name], { text: isList(written) ? '[…]' : '{…}' }))
  }
  return { parameters: Object.fromEntries(values), problems }
}

function isValue(written: Plain): written is ParameterValue {
  return typeof written === 'string' || (isList(written) && written.every((item) => typeof item === 'string'))
}
