import { type CaseJudged, compileAlone, type Finding, judgeCase, type PackSource } from '@viridict/core'
import type { PlacedRule, RuleSource } from './check-pack.js'

/** A case of a rule with what the rule finds in it. */
export interface JudgedCase extends CaseJudged {
  readonly example: RuleSource['cases'][number]
}

/** The cases of a rule, judged. */
export interface JudgedCases {
  readonly cases: readonly JudgedCase[]
  /** The rule without its cases, which all of them follow from. */
  readonly basis: string
}

/**
 * Every case of a rule as it is now written, in the pack that it stands in: as test/rules judges those that ship. What has
 * not changed since `last`, under the same pack, is not judged again.
 */
export function judgeCases({ rule }: PlacedRule, source: PackSource, last: JudgedCases | undefined): JudgedCases {
  const { cases: _, ...rest } = rule
  const basis = JSON.stringify(rest)
  const same = last?.basis === basis ? last.cases : []
  const known = new Map(same.map((one) => [JSON.stringify(one.example), one]))
  const pack = compileAlone(source, rule)
  const [compiled] = pack.rules
  const judge = (example: JudgedCase['example']) =>
    compiled ? [known.get(JSON.stringify(example)) ?? { example, ...judgeCase(compiled, pack, example) }] : []
  return { basis, cases: (compiled?.cases ?? []).flatMap(judge) }
}

export function caseFindings({ file, path }: PlacedRule, cases: readonly JudgedCase[]): readonly Finding[] {
  return cases.flatMap(({ problems }, index) =>
    problems.map((found) => file.report({ ...found, path: [...path, 'cases', index, ...found.path] })),
  )
}
