import { type Language, listSpecies, lookupSpecies, type Species, vocabulary } from '@viridict/core'
import { CompletionItemKind } from 'vscode-languageserver'
import type { Ask } from './ask.js'
import type { Draft } from './item.js'
import { typedAs } from './spellings.js'

const made = new Map<Language, readonly Draft[]>()

/** The whole catalogue, by every name and by how that is typed; made once, since reading so many names takes a while. */
export function speciesDrafts({ reader, pinyin }: Pick<Ask, 'reader' | 'pinyin'>): readonly Draft[] {
  const known = made.get(reader) ?? listSpecies().map((species) => speciesDraft(species, reader, pinyin))
  made.set(reader, known)
  return known
}

function speciesDraft(species: Species, reader: Language, pinyin: Ask['pinyin']): Draft {
  const { zh, latin, aliases, synonyms, native } = species
  return {
    label: zh,
    kind: CompletionItemKind.Value,
    text: nameToWrite(species),
    detail: latin,
    note: nativeStatus[native][reader],
    documentation: documentationOf(species, reader),
    spellings: [
      ...typedAs(zh, pinyin),
      latin,
      ...aliases,
      ...aliases.flatMap((alias) => typedAs(alias, pinyin).slice(1)),
      ...binomials(synonyms),
    ],
  }
}

/** A name that several plants go by is written with the Latin one, where that tells them apart. */
function nameToWrite({ zh, latin }: Species): string {
  const both = `${zh} ${latin}`
  return lookupSpecies(zh).kind !== 'known' && lookupSpecies(both).kind === 'known' ? both : zh
}

const nativeStatus = {
  yes: { zh: '乡土', en: 'native' },
  no: { zh: '非乡土', en: 'not native' },
  unknown: { zh: '乡土属性不明', en: 'native status unknown' },
} as const satisfies Record<Species['native'], Record<Language, string>>

function documentationOf({ family, form, aliases }: Species, reader: Language): string {
  const formName = vocabulary.form[form][reader]
  if (reader === 'en') return [formName, family.latin, ...aliases].join(', ')
  return [`${family.zh}，${formName}`, ...(aliases.length > 0 ? [`又名${aliases.join('、')}`] : [])].join('；')
}

/** Nobody types a variety of a synonym: its species finds it. */
function binomials(synonyms: readonly string[]): readonly string[] {
  return [...new Set(synonyms.map((name) => name.split(/ (?:subsp|var|f)\. | '/)[0] ?? name))]
}
