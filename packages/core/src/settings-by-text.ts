import { pathTest } from './config/glob.js'
import type { Override } from './config/override.js'
import type { Levels } from './config/read-levels.js'
import type { Pack } from './pack/pack.js'
import { type ParameterValues, withParameters } from './pack/with-parameters.js'
import { settingsOfSums } from './portfolio/settings-of-sums.js'

/** What each text is judged by, where folders differ in it. */
export interface SettingsByText {
  /** As it is where no override applies. */
  readonly packs: readonly Pack[]
  readonly packsOf: (uri: string) => readonly Pack[]
  /** Absent where nobody has set any. */
  readonly levelsOf?: (uri: string) => Levels
  /** A sum is the Jurisdiction's, wherever that stands: each declaration is counted under every setting that there may be. */
  readonly countedBy: readonly Pack[]
}

export interface WholeSettings {
  readonly packs: readonly Pack[]
  readonly levels: Levels
  readonly parameters: ParameterValues
  readonly overrides: readonly Override[]
  /** The path of a text from the configuration, with forward slashes. */
  readonly pathOf: (uri: string) => string
}

/** Of several overrides that apply the later ones count, name by name. */
export function settingsByText({ packs: own, levels, parameters, overrides, pathOf }: WholeSettings): SettingsByText {
  const packs = own.map((pack) => withParameters(pack, parameters))
  const tests = overrides.map(({ files }) => pathTest(files))
  const known = new Map<string, Pick<WholeSettings, 'packs' | 'levels'>>()
  const settingsOf = (uri: string) => {
    const path = pathOf(uri)
    const applying = overrides.filter((_, index) => tests[index]?.(path))
    const key = applying.map((override) => overrides.indexOf(override)).join(' ')
    const settings = known.get(key) ?? overridden({ packs, levels }, applying)
    known.set(key, settings)
    return settings
  }
  const isPlain = overrides.length === 0
  const hasLevels = [levels, ...overrides.map((override) => override.levels)].some((set) => Object.keys(set).length > 0)
  return {
    packs,
    packsOf: (uri) => (isPlain ? packs : settingsOf(uri).packs),
    ...(hasLevels && { levelsOf: (uri) => (isPlain ? levels : settingsOf(uri).levels) }),
    countedBy: packs.flatMap((pack) => settingsOfSums(pack, overrides).map((values) => withParameters(pack, values))),
  }
}

function overridden(
  { packs, levels }: Pick<WholeSettings, 'packs' | 'levels'>,
  applying: readonly Override[],
): Pick<WholeSettings, 'packs' | 'levels'> {
  const parameters: ParameterValues = Object.assign({}, ...applying.map((override) => override.parameters))
  return {
    packs: packs.map((pack) => withParameters(pack, parameters)),
    levels: Object.assign({}, levels, ...applying.map((override) => override.levels)),
  }
}
