import { type Language, lookupSpecies, type Species, type SpeciesMatch, vocabulary } from '@viridict/core'
import { listed, nativeInShort, phrase } from './words.js'

export interface HintText {
  readonly label: string
  readonly tooltip: string
}

/** What the catalogue takes a name for: `→ 国槐 · 豆科 · 乔木 · 乡土`, and `?` where it knows none, or several. */
export function speciesHint(name: string, language: Language): HintText {
  const match = lookupSpecies(name)
  if (match.kind !== 'known') return { label: '?', tooltip: doubtOf(match, language) }
  const { species } = match
  const { family, form, native } = species
  const traits = [
    language === 'zh' ? family.zh : family.latin,
    vocabulary.form[form][language],
    nativeInShort[native][language],
  ]
  return {
    label: [...acceptedName(name, species, language), ...traits].join(' · '),
    tooltip: sourcesOf(species, language),
  }
}

/** Only where another name is written. */
function acceptedName(name: string, { zh, latin }: Species, language: Language): readonly string[] {
  const written = name.normalize('NFKC').trim()
  return written === zh || written === latin ? [] : [`→ ${language === 'zh' ? zh : latin}`]
}

function sourcesOf({ zh, latin, sources }: Species, language: Language): string {
  const plant = phrase('plant', language, { zh, latin })
  return sources === ''
    ? plant
    : `${plant}\n${phrase('ofFigure', language, { figure: phrase('sources', language), term: sources })}`
}

function doubtOf(match: Exclude<SpeciesMatch, { readonly kind: 'known' }>, language: Language): string {
  const isAmbiguous = match.kind === 'ambiguous'
  const why = phrase(isAmbiguous ? 'ambiguous' : 'unknownSpecies', language)
  const names = isAmbiguous
    ? match.candidates.map(({ zh, latin }) => phrase('plant', language, { zh, latin }))
    : match.suggestions
  if (names.length === 0) return why
  const figure = isAmbiguous ? why : `${why}\n${phrase('didYouMean', language)}`
  return phrase('ofFigure', language, { figure, term: listed(names, language) })
}
