import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Judgement } from '../generated/rules.js'
import { unknownParameters, unreadableBounds, unreadableMilestone } from './bounds.js'
import { departureOf } from './departure.js'
import type { PackSource } from './pack.js'
import { below, type Placed } from './placed.js'
import { normalisePolicyText } from './policy-text.js'
import { strangersIn } from './rule-fields.js'
import { substitute } from './substitute.js'

type RuleFile = PackSource['rules'][number]

/**
 * What a schema cannot say: names, clauses, quotations, parameters, fields and figures that lead nowhere. `file`: its own;
 * `document`: the policy text, normalised.
 */
export function ruleProblems(
  rule: RuleFile,
  file: string | undefined,
  source: PackSource,
  document: string,
): readonly Problem[] {
  return [
    ...nameProblems(rule, file, source),
    ...clauseProblems(rule, source),
    ...quotationProblems(rule.quotation, ['quotation'], document),
    ...rule.judgements.flatMap((judgement, index) => judgementProblems(judgement, index, source.pack)),
  ]
}

/** Two files of one rule cannot both be named after it. */
function nameProblems({ rule }: RuleFile, file: string | undefined, { rules }: PackSource): readonly Problem[] {
  if (file === undefined || file === `${rule}.yaml`) return []
  const isTwice = rules.filter((other) => other.rule === rule).length > 1
  return [
    isTwice ? problem('pack/duplicate-rule', ['rule'], { rule }) : problem('pack/file-name', ['rule'], { rule, file }),
  ]
}

function clauseProblems({ rule, clause }: RuleFile, { ledger }: PackSource): readonly Problem[] {
  const rows = ledger.filter((row) => row.clause === clause)
  if (rows.length === 0) return [problem('pack/unknown-clause', ['clause'], { clause })]
  return ledger.some(({ rules }) => rules.includes(rule)) && !rows.some(({ rules }) => rules.includes(rule))
    ? [problem('pack/unlisted-rule', ['clause'], { clause, rule })]
    : []
}

/** Words that are said to be the document's, compared with it: where they part, if they have more than a few in common. */
export function quotationProblems(quotation: string, path: Path, document: string): readonly Problem[] {
  const words = normalisePolicyText(quotation)
  if (document.includes(words)) return []
  const departure = departureOf(words, document)
  if (!departure) return [problem('pack/quotation', path, {})]
  const { on, same, written, wanted } = departure
  return [problem(`pack/quotation-${on}`, path, { same, written: written || '…', wanted: wanted || '…' })]
}

/** What is wrong with a judgement by itself: a rule without it can be judged by, whatever else is wrong with the rule. */
export function judgementProblems(judgement: Judgement, index: number, pack: PackSource['pack']): readonly Problem[] {
  const { parameters } = pack
  const parameterless = unknownParameters(judgement, parameters)
  const milestones = judgement.milestones.flatMap((milestone, row) =>
    below(unreadableMilestone(milestone, parameters), 'milestones', row),
  )
  const found = [
    ...parameterless.map(({ text, path }) => problem('pack/parameter', path, { text })),
    ...[...unreadableBounds(judgement, parameters), ...milestones].map(({ text, path }) =>
      problem('pack/figure', path, { text }),
    ),
    ...(parameterless.length > 0 ? [] : strangers(judgement, pack)),
    ...unknownPlaces(judgement, pack).map(({ text, path }) => problem('pack/place', path, { text })),
  ]
  return below(found, 'judgements', index)
}

function strangers(judgement: Judgement, { parameters }: PackSource['pack']): readonly Problem[] {
  const listed = Object.entries(parameters).map(([id, parameter]) => ({ id, ...parameter }))
  const found = strangersIn(substitute(judgement, listed, new Set()) as Judgement)
  return found.map(({ kind, mark, text, path }) => problem(`pack/${kind}`, path, { text }, { mark }))
}

function unknownPlaces(
  { places = [], portfolio }: Judgement,
  { groups, jurisdictions }: PackSource['pack'],
): readonly Placed[] {
  const known = new Set([...Object.keys(groups), ...jurisdictions.map(({ id }) => id)])
  const named = [
    ...places.map((text, row) => ({ text, path: ['places', row] })),
    ...(portfolio?.places ?? []).map((text, row) => ({ text, path: ['portfolio', 'places', row] })),
  ]
  return named.filter(({ text }) => !known.has(text))
}
