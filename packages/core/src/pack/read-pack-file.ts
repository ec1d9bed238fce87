import { locate, locateKey } from '../declaration/locate.js'
import { locationOf } from '../declaration/locator.js'
import { type Plain, toPlain } from '../declaration/plain.js'
import type { Validator } from '../declaration/schema-problems.js'
import { syntaxProblem } from '../declaration/syntax-problem.js'
import type { Finding } from '../finding/finding.js'
import { type Problem, problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { validateLedger, validatePack, validateRule } from '../generated/validators.js'
import { indexLines } from '../source/line-index.js'
import { parseSource } from '../source/parse-source.js'
import { packSchemaProblems } from './pack-schema-problems.js'
import { swallowedValues } from './swallowed-values.js'

/** What a file of a pack is. */
export type PackFileRole = 'pack' | 'ledger' | 'rule'

/** One file of a pack as plain data; `report` puts a problem where a path stands in it. */
export interface PackFileRead {
  readonly data: Plain
  readonly findings: readonly Finding[]
  readonly report: (found: Problem) => Finding
}

const validators: Readonly<Record<PackFileRole, Validator>> = {
  pack: validatePack,
  ledger: validateLedger,
  rule: validateRule,
}

/** Reads a file of a pack and holds it against its schema. Findings have no date: a pack is right or wrong at any. */
export function readPackFile(uri: string, text: string, role: PackFileRole): PackFileRead {
  const [document] = parseSource(text)
  const lines = indexLines(text)
  const root = document?.root
  const report = (found: Problem): Finding => {
    const find = found.mark === 'key' ? locateKey : locate
    const span = root ? find(root, undefined, found.path) : { start: 0, end: 0 }
    return problemAt(found, 0, locationOf(uri, span, lines, found.path))
  }
  const syntax = (document?.problems ?? []).map((found) =>
    problemAt(syntaxProblem(found, text), 0, locationOf(uri, found, lines)),
  )
  if (!root)
    return { data: undefined, findings: [...syntax, report(problem('pack/empty-file', [], { file: uri }))], report }
  const data = toPlain(root)
  const found = [...swallowedValues(root), ...packSchemaProblems(data, validators[role])]
  return { data, findings: [...syntax, ...found.map(report)], report }
}
