import { calendarOf, ofSource, withCases } from './compile-pack.js'
import type { Pack, PackSource, Parameter, Rule } from './pack.js'

/** A compiled pack as data that can stand in a JSON file: parameters by their ids, cases left with the source. */
export interface PackedPack extends Omit<Pack, 'rules' | 'inForce' | 'horizon'> {
  readonly rules: readonly PackedRule[]
}

interface PackedRule extends Omit<Rule, 'cases' | 'judgementParameters' | 'countParameters'> {
  readonly judgementParameters: ParameterIds
  readonly countParameters: ParameterIds
}

type ParameterIds = readonly (readonly string[])[]

/** A pack that ships with the engine; compiled where that was done when the program was built. */
export interface ShippedPack {
  readonly id: string
  readonly source: PackSource
  readonly compiled?: PackedPack
}

export function packedPack({ inForce: _, horizon: __, ...pack }: Pack): PackedPack {
  return { ...pack, rules: pack.rules.map(packedRule) }
}

function packedRule({ cases: _, judgementParameters, countParameters, ...rule }: Rule): PackedRule {
  return {
    ...rule,
    judgementParameters: judgementParameters.map(idsOf),
    countParameters: countParameters.map(idsOf),
  }
}

function idsOf(parameters: readonly Parameter[]): readonly string[] {
  return parameters.map(({ id }) => id)
}

/** `source`: what the pack was compiled from, asked for where its cases or other parameters are wanted. */
export function unpackedPack(packed: PackedPack, source: () => PackSource): Pack {
  const parameters = new Map(packed.parameters.map((parameter) => [parameter.id, parameter]))
  const named = (ids: ParameterIds) => ids.map((each) => each.flatMap((id) => parameters.get(id) ?? []))
  const rules = packed.rules.map((rule) =>
    withCases(
      { ...rule, judgementParameters: named(rule.judgementParameters), countParameters: named(rule.countParameters) },
      () => casesOf(rule, source()),
    ),
  )
  return ofSource({ ...packed, rules, ...calendarOf(packed) }, source)
}

function casesOf({ rule }: PackedRule, { rules }: PackSource): Rule['cases'] {
  return rules.find((written) => written.rule === rule)?.cases ?? []
}
