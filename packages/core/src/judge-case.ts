import { assessSource } from './assess-source.js'
import { conclude } from './conclude.js'
import type { Finding } from './finding/finding.js'
import type { Path } from './finding/path.js'
import { type Problem, problem } from './finding/problem.js'
import { findingsIn } from './finding/text-findings.js'
import type { CheckId } from './generated/checks.js'
import type { Case } from './generated/rules.js'
import { keepResult } from './kept-result.js'
import type { Text } from './message/text.js'
import { defaultPack } from './pack/built-in-packs.js'
import type { Pack, Rule } from './pack/pack.js'
import { parseDay } from './quantity/date-range.js'
import { differencesOf } from './rule/case-differences.js'

/** What a rule finds in one of its own cases. */
export interface CaseJudged {
  /** Absent where the rule does not judge what the case declares. */
  readonly finding?: Finding
  /** Where it is not what the case expects, and what the case declares amiss; paths are those within the case. */
  readonly problems: readonly Problem[]
}

type Facts = Readonly<Record<string, unknown>>

/** Judges a case as any other declaration would be, by a pack that holds the rule. Never throws. */
export function judgeCase(rule: Rule, pack: Pack, example: Case): CaseJudged {
  const asOf = parseDay(example.asOf)
  if (asOf === undefined) return { problems: [problem('pack/figure', ['asOf'], { text: example.asOf })] }
  const packsNamed = example.reference === 'true' || pack.id !== defaultPack().id
  const sources = declared(example, rule).map((facts, index) => ({ uri: String(index), text: JSON.stringify(facts) }))
  const results = sources.map((source) => keepResult(assessSource(source, { packs: [pack], packsNamed, asOf })))
  const findings = [...findingsIn(conclude(results, [pack], [], { asOf, packsNamed }).texts)]
  const faults = findings.flatMap((finding) => faultIn(finding, example))
  const { name, expect } = example
  const subject = expect.subject ?? soleId(example, rule)
  const finding = findings.find(
    (found) => found.rule === rule.rule && found.subject?.id === subject && found.subject.item === expect.item,
  )
  if (!finding) return { problems: orElse(faults, [problem('pack/case-nothing', ['expect'], { name, subject })]) }
  const differences = differencesOf(finding, expect).map(({ on, expected, actual }) =>
    problem('pack/case', ['expect', on], { name, what: names[on], expected, actual }),
  )
  return { finding, problems: orElse(faults, differences) }
}

/** What a faulty case comes to says nothing of the rule. */
function orElse(faults: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  return faults.length > 0 ? faults : others
}

const names: Readonly<Record<keyof Case['expect'], Text>> = {
  verdict: { zh: '结论', en: 'verdict' },
  level: { zh: '级别', en: 'level' },
  reason: { zh: '理由', en: 'reason' },
  subject: { zh: '对象', en: 'subject' },
  item: { zh: '条目', en: 'item' },
  value: { zh: '数值', en: 'figure' },
  late: { zh: '迟到天数', en: 'days late' },
  shown: { zh: '另列的数', en: 'figure shown' },
  gap: { zh: '差距', en: 'gap' },
  repair: { zh: '补救数量', en: 'amount of the repair' },
  missing: { zh: '待补资料', en: 'missing facts' },
}

/** What a case gives, over the background of its kind; an empty text takes a key of the background away. */
function declared({ given }: Case, { background = {} }: Rule): readonly Facts[] {
  return givenIn(given).map((facts) => {
    const whole = { viridict: '1', ...backgroundOf(facts, background), ...facts }
    return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ''))
  })
}

function givenIn(given: Case['given']): readonly Facts[] {
  return [given].flat() as readonly Facts[]
}

function backgroundOf({ kind }: Facts, background: NonNullable<Rule['background']>): Facts {
  return (Object.hasOwn(background, String(kind)) && background[String(kind)]) || {}
}

function soleId({ given }: Case, { background = {} }: Rule): string {
  const [first = {}] = givenIn(given)
  return String(first.id ?? backgroundOf(first, background).id)
}

/** A case with a misspelt key would prove nothing. */
const structural: ReadonlySet<string> = new Set<CheckId>([
  'yaml-syntax',
  'unknown-key',
  'missing-key',
  'unknown-value',
  'wrong-shape',
  'number',
  'unit',
  'date',
  'kind',
])

function faultIn({ rule, message, location: { uri, path } }: Finding, { name, given }: Case): readonly Problem[] {
  if (!structural.has(rule)) return []
  const row: Path = Array.isArray(given) ? [Number(uri)] : []
  const mark = rule === 'unknown-key' || rule === 'missing-key' ? 'key' : 'value'
  return [problem('pack/case-fact', ['given', ...row, ...path], { name, fault: message }, { mark })]
}
