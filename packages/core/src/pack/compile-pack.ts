import { parseDay } from '../quantity/date-range.js'
import type { Pack, PackSource, Parameter, Rule } from './pack.js'
import { substitute } from './substitute.js'
import { unfolded } from './unfolded.js'

type RuleFile = PackSource['rules'][number]

/** Puts the parameters into the rules. The source has passed its schemas; throws a RangeError where a rule names an unknown parameter. */
export function compilePack(source: PackSource): Pack {
  const { pack, ledger, rules } = unfolded(source)
  const parameters = Object.entries(pack.parameters).map(([id, parameter]) => ({ id, ...parameter }))
  return {
    id: pack.pack,
    title: pack.title,
    document: pack.document,
    jurisdictions: pack.jurisdictions,
    groups: pack.groups,
    ...(pack.outside !== undefined && { outside: pack.outside }),
    parameters,
    clauses: ledger,
    rules: inOrderOfClauses(rules, ledger).map((rule) => compileRule(rule, parameters)),
    inForce: parseDay(pack.document.date) ?? Number.NEGATIVE_INFINITY,
    horizon: horizonOf(parameters),
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

function compileRule(rule: RuleFile, parameters: readonly Parameter[]): Rule {
  const read = rule.judgements.map((judgement) => {
    const used = new Set<Parameter>()
    return { judgement: substitute(judgement, parameters, used) as typeof judgement, used: [...used] }
  })
  return {
    ...rule,
    judgements: read.map(({ judgement }) => judgement),
    judgementParameters: read.map(({ used }) => used),
  }
}

/** Without the parameter, goals without a date never fall due. */
function horizonOf(parameters: readonly Parameter[]): number {
  const value = parameters.find(({ id }) => id === 'horizon')?.value
  return (typeof value === 'string' ? parseDay(value) : undefined) ?? Number.POSITIVE_INFINITY
}
