import { type CaseJudged, compileAlone, type Finding, judgeCase, type PackSource } from '@viridict/core'
import type { PlacedRule, RuleSource } from './check-pack.js'

/** A case of a rule with what the rule finds in it. */
export interface JudgedCase extends CaseJudged {
  readonly example: RuleSource['cases'][number]
}

/** Every case of a rule as it is now written, in the pack that it stands in: as test/rules judges those that ship. */
export function judgeCases({ rule }: PlacedRule, source: PackSource): readonly JudgedCase[] {
  const pack = compileAlone(source, rule)
  const [compiled] = pack.rules
  return compiled ? compiled.cases.map((example) => ({ example, ...judgeCase(compiled, pack, example) })) : []
}

export function caseFindings({ file, path }: PlacedRule, cases: readonly JudgedCase[]): readonly Finding[] {
  return cases.flatMap(({ problems }, index) =>
    problems.map((found) => file.report({ ...found, path: [...path, 'cases', index, ...found.path] })),
  )
}
