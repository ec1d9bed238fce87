import {
  type AssessmentFrame,
  isSet,
  type Language,
  type LevelSetting,
  messages,
  type Override,
  spellParameter,
  type Text,
} from '@viridict/core'
import { visible } from './visible.js'
import { say } from './wording.js'

/** A parameter that the host has set, with what its pack has. */
export interface ParameterSet {
  readonly pack: string
  readonly name: string
  readonly title: Text
  readonly value: Text
  readonly packValue: Text
}

/** What was judged otherwise than the packs say: a reader has to know. */
export interface SettingsSet {
  readonly levels: AssessmentFrame['levels']
  readonly parameters: readonly ParameterSet[]
  readonly overrides: readonly Override[]
}

export function settingsSet({ levels, packs, overrides }: AssessmentFrame): SettingsSet {
  return {
    levels,
    parameters: packs.flatMap(({ id: pack, parameters }) =>
      parameters.filter(isSet).map(({ id: name, title, value, packValue }) => ({
        pack,
        name,
        title,
        value: spellParameter(value),
        packValue: spellParameter(packValue),
      })),
    ),
    overrides,
  }
}

/** Each kind of setting that there is, in one line. */
export function settingsInWords(
  { levels, parameters, overrides }: SettingsSet,
  language: Language,
): readonly { readonly kind: keyof SettingsSet; readonly text: string }[] {
  const [stop, comma] = language === 'zh' ? ['；', '，'] : ['; ', ', ']
  const lines = [
    { kind: 'levels' as const, texts: levelsIn(levels, language) },
    {
      kind: 'parameters' as const,
      texts: parameters.map(({ name, title, value, packValue }) =>
        say('parameterSet', language, { title, name, value, own: packValue }),
      ),
    },
    {
      kind: 'overrides' as const,
      texts: overrides.map((override) =>
        say('overrideSet', language, {
          files: override.files.join(comma),
          settings: [...levelsIn(override.levels, language), ...valuesIn(override, language)].join(comma),
        }),
      ),
    },
  ]
  return lines.flatMap(({ kind, texts }) => (texts.length === 0 ? [] : [{ kind, text: visible(texts.join(stop)) }]))
}

function levelsIn(levels: AssessmentFrame['levels'], language: Language): readonly string[] {
  return Object.entries(levels).map(([id, setting]) => `${id} ${settingWord(setting, language)}`)
}

function settingWord(setting: LevelSetting, language: Language): string {
  return setting === 'off' ? say('off', language) : messages[`word-${setting}`][language]
}

function valuesIn({ parameters }: Override, language: Language): readonly string[] {
  return Object.entries(parameters).map(([name, value]) => `${name} ${spellParameter(value)[language]}`)
}
