import type { Finding, Judged } from '../finding/finding.js'
import { formatPath } from '../finding/path.js'
import { messages } from '../generated/messages.js'
import type { Case } from '../generated/rules.js'
import { formatArgument, type MessageArgument } from '../message/message.js'
import {
  type Ends,
  type ExpectedValue,
  expectedInterval,
  expectedText,
  sameInterval,
  writeInterval,
} from '../quantity/expected-interval.js'
import type { DisplayUnit } from '../quantity/format.js'
import { roundingFor } from './sentence.js'

type Expected = Case['expect']

/** What a case expects otherwise than it is. */
export interface Difference {
  readonly on: keyof Expected
  readonly expected: MessageArgument
  readonly actual: MessageArgument
}

/** Where the verdict differs the rest follows, and only that is said. */
export function differencesOf(finding: Finding, expect: Expected): readonly Difference[] {
  if (finding.verdict !== expect.verdict) {
    const expected = messages[`word-${expect.verdict}`]
    return [{ on: 'verdict', expected, actual: verdictWithValue(finding) }]
  }
  return [...wordDifferences(finding, expect), ...figureDifferences(finding.judged, expect)]
}

/** `不符合（79.9%）`: the verdict, and the figure that it is of, rounded as in every finding. */
export function verdictWithValue({ verdict, judged }: Finding): MessageArgument {
  const word = messages[`word-${verdict}`]
  const { value, unit, milestone } = judged ?? {}
  if (!value || !unit) return word
  const rounding = milestone ? roundingFor(milestone.requirement.comparison) : 'down'
  const figure = { interval: value, unit, rounding } as const
  return { template: { zh: '{word}（{figure}）', en: '{word} ({figure})' }, args: { word, figure } }
}

function wordDifferences({ level, judged }: Finding, expect: Expected): readonly Difference[] {
  const missing = judged?.missing.map(({ location }) => formatPath(location.path)) ?? []
  const repair = judged?.repair?.args.amount
  return [
    ...differing('level', expect.level, level),
    ...differing('reason', expect.reason, judged?.reason),
    ...differing(
      'repair',
      expect.repair?.replace('m2', 'm²'),
      repair === undefined ? undefined : formatArgument(repair, 'en'),
    ),
    ...differing('late', expect.late, judged?.milestone?.daysLate?.toString()),
    ...differing('missing', expect.missing?.join('、'), missing.slice(0, expect.missing?.length).join('、')),
  ]
}

function differing(
  on: Difference['on'],
  expected: string | undefined,
  actual: string | undefined,
): readonly Difference[] {
  return expected === undefined || expected === actual ? [] : [{ on, expected, actual: actual || nothing }]
}

const nothing = { zh: '没有', en: 'nothing' }

function figureDifferences(judged: Judged | undefined, { value, gap, shown = [] }: Expected): readonly Difference[] {
  return [
    ...(value === undefined ? [] : figureDifference('value', value, judged?.value, judged?.unit)),
    ...(gap === undefined
      ? []
      : figureDifference('gap', gap, judged?.gap, judged?.unit === 'date' ? 'days' : judged?.unit)),
    ...shown.flatMap((text, index) => {
      const figure = judged?.figures[index]
      return figureDifference('shown', text, figure?.value, figure?.unit)
    }),
  ]
}

function figureDifference(
  on: Difference['on'],
  expected: ExpectedValue,
  actual: Ends | undefined,
  unit: DisplayUnit | undefined,
): readonly Difference[] {
  const wanted = expectedInterval(expected)
  if (wanted && actual && sameInterval(wanted, actual)) return []
  const found = actual ? expectedText(writeInterval(actual, unit, expected)) : nothing
  return [{ on, expected: expectedText(expected), actual: found }]
}
