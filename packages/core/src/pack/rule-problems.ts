import { type Problem, problem } from '../finding/problem.js'
import type { Judgement } from '../generated/rules.js'
import { unknownParameters, unreadableBounds, unreadableMilestone } from './bounds.js'
import type { PackSource } from './pack.js'
import { normalisePolicyText } from './policy-text.js'
import { strangersIn } from './rule-fields.js'
import { substitute } from './substitute.js'

/** What a schema cannot say: names, clauses, quotations, parameters, fields and figures that lead nowhere. `file`: its own. */
export function ruleProblems(
  rule: PackSource['rules'][number],
  file: string | undefined,
  { pack, ledger }: PackSource,
  policyText: string,
): readonly Problem[] {
  const isMisnamed = file !== undefined && `${rule.rule}.yaml` !== file
  const isQuoted = normalisePolicyText(policyText).includes(normalisePolicyText(rule.quotation))
  return [
    ...(isMisnamed ? [problem('pack/file-name', ['rule'], { rule: rule.rule, file })] : []),
    ...(ledger.some(({ clause }) => clause === rule.clause)
      ? []
      : [problem('pack/unknown-clause', ['clause'], { clause: rule.clause })]),
    ...(isQuoted ? [] : [problem('pack/quotation', ['quotation'], {})]),
    ...rule.judgements.flatMap((judgement, index) => judgementProblems(judgement, index, pack)),
  ]
}

function judgementProblems(judgement: Judgement, index: number, pack: PackSource['pack']): readonly Problem[] {
  const path = ['judgements', index]
  const { parameters } = pack
  const parameterless = unknownParameters(judgement, parameters)
  return [
    ...parameterless.map((text) => problem('pack/parameter', path, { text })),
    ...unreadableBounds(judgement, parameters).map((text) => problem('pack/figure', path, { text })),
    ...judgement.milestones.flatMap((milestone, row) =>
      unreadableMilestone(milestone, parameters).map((text) =>
        problem('pack/figure', [...path, 'milestones', row], { text }),
      ),
    ),
    ...(parameterless.length > 0 ? [] : strangers(judgement, path, pack)),
    ...unknownPlaces(judgement, pack).map((text) => problem('pack/place', path, { text })),
  ]
}

function strangers(
  judgement: Judgement,
  path: Problem['path'],
  { parameters }: PackSource['pack'],
): readonly Problem[] {
  const listed = Object.entries(parameters).map(([id, parameter]) => ({ id, ...parameter }))
  const found = strangersIn(substitute(judgement, listed, new Set()) as Judgement)
  return found.map(({ kind, text }) => problem(`pack/${kind}`, path, { text }))
}

function unknownPlaces({ places = [], portfolio }: Judgement, { groups, jurisdictions }: PackSource['pack']) {
  const known = new Set([...Object.keys(groups), ...jurisdictions.map(({ id }) => id)])
  return [...places, ...(portfolio?.places ?? [])].filter((name) => !known.has(name))
}
