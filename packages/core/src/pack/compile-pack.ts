import { parseDay } from '../quantity/date-range.js'
import type { Pack, PackSource, Parameter, Rule } from './pack.js'
import { spellParameter } from './spell-parameter.js'
import { substitute } from './substitute.js'
import { unfolded } from './unfolded.js'

type RuleFile = PackSource['rules'][number]

/** What packs were made of, for other parameters to be put into them. */
const sources = new WeakMap<Pack, () => PackSource>()

/** @throws RangeError for a copy of a pack: what is to travel is its source. */
export function sourceOf(pack: Pack): PackSource {
  const source = sources.get(pack)
  if (!source) throw new RangeError(`the pack ${pack.id} is a copy: compile it from its source`)
  return source()
}

/** The pack itself, of which it is known from now on what it was made of. */
export function ofSource(pack: Pack, source: () => PackSource): Pack {
  sources.set(pack, source)
  return pack
}

/**
 * Puts the parameters into the rules; `values` stand for those of the pack. The source has passed its schemas; throws a
 * RangeError where a rule names an unknown parameter.
 */
export function compilePack(source: PackSource, values: Readonly<Record<string, Parameter['value']>> = {}): Pack {
  const pack = unfolded(source.pack)
  const ledger = unfolded(source.ledger)
  const parameters = Object.entries(pack.parameters).map(([id, parameter]) =>
    setTo(Object.hasOwn(values, id) ? values[id] : undefined, { id, ...parameter }),
  )
  const compiled = {
    id: pack.pack,
    title: pack.title,
    document: pack.document,
    jurisdictions: pack.jurisdictions,
    groups: pack.groups,
    ...(pack.outside !== undefined && { outside: pack.outside }),
    parameters,
    clauses: ledger,
    rules: inOrderOfClauses(source.rules, ledger).map((rule) => compileRule(rule, parameters)),
  }
  return ofSource({ ...compiled, ...calendarOf(compiled) }, () => source)
}

/** The days that a pack's verdicts hang on, whatever is judged. */
export function calendarOf({ document, parameters }: Pick<Pack, 'document' | 'parameters'>) {
  return { inForce: parseDay(document.date) ?? Number.NEGATIVE_INFINITY, horizon: horizonOf(parameters) }
}

/** A reading of the host's own, whatever the pack's rests on: every finding that rests on it says so. */
function setTo(value: Parameter['value'] | undefined, parameter: Parameter): Parameter {
  const { title, source, value: packValue } = parameter
  if (value === undefined || JSON.stringify(value) === JSON.stringify(packValue)) return parameter
  const [here, own] = [spellParameter(value), spellParameter(packValue)]
  return {
    ...parameter,
    value,
    packValue,
    assumed: 'true',
    source: {
      zh: `另定参数：${title.zh}取${here.zh}（规则包为${own.zh}）。${source.zh}`,
      en: `Parameter set otherwise: ${title.en} is ${here.en} (in the pack ${own.en}). ${source.en}`,
    },
  }
}

/** A pack that holds nothing but one rule, which finds what it would find among the others. */
export function compileAlone(source: PackSource, rule: RuleFile): Pack {
  return compilePack({ ...source, ledger: source.ledger.filter(({ clause }) => clause === rule.clause), rules: [rule] })
}

function inOrderOfClauses(rules: readonly RuleFile[], ledger: PackSource['ledger']): readonly RuleFile[] {
  const order = new Map(
    ledger.flatMap((clause, row) => clause.rules.map((id, place) => [id, row * 100 + place] as const)),
  )
  return [...rules].sort(
    (a, b) => (order.get(a.rule) ?? 1e6) - (order.get(b.rule) ?? 1e6) || (a.rule < b.rule ? -1 : 1),
  )
}

function compileRule(source: RuleFile, parameters: readonly Parameter[]): Rule {
  const rule = unfolded(withoutCases(source))
  const read = rule.judgements.map((judgement) => {
    const used = new Set<Parameter>()
    const counted = new Set<Parameter>()
    substitute([judgement.measure, judgement.portfolio], parameters, counted)
    return { judgement: substitute(judgement, parameters, used) as typeof judgement, used, counted }
  })
  const compiled = {
    ...rule,
    judgements: read.map(({ judgement }) => judgement),
    judgementParameters: read.map(({ used }) => [...used]),
    countParameters: read.map(({ counted }) => [...counted]),
  }
  return withCases(compiled, () => source.cases)
}

/** Cases are most of a pack, and few runs ask for them: they are not looked at before. */
export function withCases(rule: Omit<Rule, 'cases'>, cases: () => RuleFile['cases']): Rule {
  const { judgementParameters, countParameters, ...rest } = rule
  const compiled = {
    ...rest,
    get cases() {
      return unfolded(cases())
    },
  }
  // Reports tell packs apart by their JSON: the order of the keys counts.
  return Object.assign(compiled, { judgementParameters, countParameters })
}

function withoutCases(source: RuleFile): Omit<RuleFile, 'cases'> {
  const keys = (Object.keys(source) as (keyof RuleFile)[]).filter((key) => key !== 'cases')
  return Object.fromEntries(keys.map((key) => [key, source[key]])) as Omit<RuleFile, 'cases'>
}

/** Without the parameter, goals without a date never fall due. */
function horizonOf(parameters: readonly Parameter[]): number {
  const value = parameters.find(({ id }) => id === 'horizon')?.value
  return (typeof value === 'string' ? parseDay(value) : undefined) ?? Number.POSITIVE_INFINITY
}
