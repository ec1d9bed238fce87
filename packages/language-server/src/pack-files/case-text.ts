import { formatArgument, type Language } from '@viridict/core'
import { signs, verdictWord } from '@viridict/reports/wording'
import { phrase } from '../words.js'
import type { JudgedCase } from './judge-cases.js'

/** `期望 不符合 · 实际 不符合 ✓`; where they differ, with the figure that was found or in what they do. */
export function caseText({ example: { expect }, finding, problems }: JudgedCase, language: Language): string {
  const wanted = verdictWord(expect.verdict, language)
  const found = finding && verdictWord(finding.verdict, language)
  if (found !== undefined && problems.length === 0)
    return phrase('case', language, { expected: wanted, actual: found, sign: signs.pass })
  const difference = problems.find(({ id }) => id === 'pack/case')
  if (!difference || found === undefined) return phrase('caseWithFault', language, { expected: wanted })
  const { what = '', expected = '', actual = '' } = difference.message.args
  const isVerdict = difference.path.at(-1) === 'verdict'
  const figure = (value: typeof what) => (isVerdict ? value : phrase('caseFigure', language, { what, value }))
  return phrase('case', language, {
    expected: formatArgument(figure(expected), language),
    actual: formatArgument(figure(actual), language),
    sign: signs.fail,
  })
}

/** `12个案例均相符 ✓`. */
export function casesText(cases: readonly JudgedCase[], language: Language): string {
  const wrong = cases.filter(({ problems }) => problems.length > 0).length
  return wrong > 0
    ? phrase('casesDiffer', language, { count: cases.length, wrong })
    : phrase('casesAgree', language, { count: cases.length })
}
