import { type Language, lookupSpecies, type Species, vocabulary } from '@viridict/core'
import { type Item, labelled, type Section } from './markdown.js'
import type { Spot } from './reading.js'
import { gradeWords, listed, nativeWords, phrase, rankWords } from './words.js'

/** What the catalogue knows by the name at a place: the plant, those that it may mean, or that it is no name. */
export function speciesSections(
  { field, record, node, on }: Pick<Spot, 'field' | 'record' | 'node' | 'on'>,
  language: Language,
): readonly Section[] {
  const isSpecies = record === 'planting' && field?.key === 'species' && on === 'value'
  if (!isSpecies || node.kind !== 'scalar') return []
  const match = lookupSpecies(node.text)
  switch (match.kind) {
    case 'known':
      return [
        [
          { title: headOf(match.species, language) },
          { items: itemsOf(match.species, language) },
          { text: phrase('noAuthority', language) },
        ],
      ]
    case 'ambiguous':
      return [
        [
          { title: phrase('ambiguous', language) },
          { items: match.candidates.map((one) => candidateOf(one, language)) },
        ],
      ]
    case 'unknown':
      return [
        [
          { title: phrase('unknownSpecies', language) },
          { items: labelled(phrase('didYouMean', language), listed(match.suggestions, language)) },
        ],
      ]
  }
}

function headOf({ zh, latin }: Species, language: Language): string {
  return phrase('plant', language, { zh, latin })
}

function candidateOf(species: Species, language: Language): Item {
  return { text: headOf(species, language), items: labelled(phrase('native', language), nativeText(species, language)) }
}

function itemsOf(species: Species, language: Language): readonly Item[] {
  const { latin, author, aliases, synonyms, family, form, rank, grade, sources, invasive = '' } = species
  const rankText = rank === 'species' ? [] : [rankWords[rank][language]]
  return [
    ...labelled(phrase('latin', language), `${latin} ${author}`.trim()),
    ...labelled(phrase('synonyms', language), listed(synonyms, language)),
    ...labelled(phrase('aliases', language), listed(aliases, language)),
    ...labelled(phrase('family', language), `${family.zh} ${family.latin}`),
    ...labelled(phrase('form', language), listed([vocabulary.form[form][language], ...rankText], language)),
    ...labelled(phrase('native', language), nativeText(species, language)),
    ...labelled(phrase('grade', language), phrase('gradeOf', language, { grade, meaning: gradeWords[grade] })),
    ...labelled(phrase('sources', language), sources),
    ...labelled(phrase('invasive', language), invasive),
  ]
}

/** A cultivar is wild nowhere: its status is its parent's. */
function nativeText({ native, inherited, parent }: Species, language: Language): string {
  const status = nativeWords[native]
  if (!inherited || parent === undefined) return status[language]
  return phrase('inherited', language, { status, parent })
}
