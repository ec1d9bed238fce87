import type { Override } from './config/override.js'
import type { Config } from './config/read-config.js'
import { nearestSpelling } from './declaration/nearest.js'
import type { Path } from './finding/path.js'
import { type Problem, problem } from './finding/problem.js'
import { checks } from './generated/checks.js'
import { shorten } from './message/shorten.js'
import type { Pack } from './pack/pack.js'
import { readParameter } from './pack/parameter-value.js'
import { mostSettings, settingsOfSums } from './portfolio/settings-of-sums.js'

type Settings = Pick<Override, 'levels' | 'parameters'>

/**
 * What only the packs can find wrong with a configuration: a misspelt name would leave its rule or parameter as it was.
 * `known`: packs whose names are known too, though nothing is judged by them; left out, no name is held to be unknown.
 */
export function configProblems(config: Config, packs: readonly Pack[], known?: readonly Pack[]): readonly Problem[] {
  const all = [...packs, ...(known ?? [])]
  const rows: readonly (readonly [Settings, Path])[] = [
    [config, []],
    ...config.overrides.map((row, index) => [row, ['overrides', index]] as const),
  ]
  const tooMany = packs.some((pack) => settingsOfSums(pack, config.overrides).length > mostSettings)
  return [
    ...rows.flatMap(([settings, path]) => [
      ...(known ? unknownNames(settings, all, path) : []),
      ...unreadableValues(settings, packs, path),
    ]),
    ...(tooMany ? [problem('parameter/too-many', ['overrides'], { limit: mostSettings }, { mark: 'key' })] : []),
  ]
}

function unknownNames({ levels, parameters }: Settings, packs: readonly Pack[], path: Path): readonly Problem[] {
  const rules = [...new Set([...packs.flatMap(ruleNames), ...Object.keys(checks)])]
  const names = [...new Set(packs.flatMap((pack) => pack.parameters.map(({ id }) => id)))]
  return [
    ...Object.keys(levels)
      .filter((id) => !rules.includes(id))
      .map((id) => unknownLevel(id, rules, [...path, 'levels', id])),
    ...Object.keys(parameters)
      .filter((name) => !names.includes(name))
      .map((name) => unknownParameter(name, names, [...path, 'parameters', name])),
  ]
}

/** A rule that a clause is to have, and that is not written yet, may be set already. */
function ruleNames({ clauses, rules }: Pack): readonly string[] {
  return [...clauses.flatMap((clause) => clause.rules), ...rules.map(({ rule }) => rule)]
}

function unknownLevel(id: string, known: readonly string[], path: Path): Problem {
  const nearest = nearestSpelling(id, known)
  return nearest === undefined
    ? problem('unknown-rule/level', path, { rule: shorten(id) }, { mark: 'key' })
    : problem('unknown-rule/level-nearest', path, { rule: shorten(id), nearest }, { mark: 'key' })
}

function unknownParameter(id: string, known: readonly string[], path: Path): Problem {
  const [nearest, name] = [nearestSpelling(id, known), shorten(id)]
  return nearest === undefined
    ? problem('parameter/none', path, { name }, { mark: 'key' })
    : problem('parameter/nearest', path, { name, nearest }, { mark: 'key' })
}

/** A value has to fit every pack that has a parameter of that name. */
function unreadableValues({ parameters }: Settings, packs: readonly Pack[], path: Path): readonly Problem[] {
  return Object.entries(parameters).flatMap(([name, written]) => {
    const reads = packs
      .flatMap((pack) => pack.parameters.filter(({ id }) => id === name))
      .map((parameter) => readParameter(parameter, written, [...path, 'parameters', name]))
    return reads.flatMap((read) => ('problems' in read ? [read.problems] : []))[0] ?? []
  })
}
