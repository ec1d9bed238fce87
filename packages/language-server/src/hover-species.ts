import { type Language, lookupSpecies, type Species, vocabulary } from '@viridict/core'
import { bold, bullets, escaped, paragraphs } from './markdown.js'
import { listed, speak } from './words.js'

/** What the catalogue knows of a plant's name, as Markdown. */
export function speciesText(name: string, language: Language): string {
  const match = lookupSpecies(name)
  switch (match.kind) {
    case 'known':
      return knownText(match.species, language)
    case 'ambiguous':
      return paragraphs([
        escaped(speak('ambiguous', language, { name })),
        bullets(match.candidates.map((species) => `${bold(species.zh)} *${escaped(species.latin)}*`)),
      ])
    case 'unknown':
      return paragraphs([
        escaped(speak('unknownSpecies', language, { name })),
        match.suggestions.length === 0
          ? ''
          : escaped(speak('nearSpecies', language, { names: listed(match.suggestions, language) })),
      ])
  }
}

function knownText(species: Species, language: Language): string {
  const { zh, latin, author, family, form } = species
  const facts = [
    speak('family', language, family),
    speak('form', language, { form: language === 'zh' ? vocabulary.form[form].zh : form }),
    speak('native', language, { native: speak(`native-${species.native}`, language), grade: species.grade }),
    ...origins(species, language),
    ...namesOf(species, language),
  ]
  return paragraphs([
    `${bold(zh)} *${escaped(latin)}* ${escaped(author)}`.trim(),
    bullets(facts.map(escaped)),
    escaped(speak('catalogue', language)),
  ])
}

function origins({ inherited, parent, sources, invasive }: Species, language: Language): readonly string[] {
  return [
    ...(inherited && parent !== undefined ? [speak('inherited', language, { parent })] : []),
    ...(sources === '' ? [] : [speak('sources', language, { sources })]),
    ...(invasive === undefined ? [] : [speak('invasive', language, { lists: invasive })]),
  ]
}

function namesOf({ aliases, synonyms }: Species, language: Language): readonly string[] {
  return [
    ...(aliases.length === 0 ? [] : [speak('aliases', language, { names: listed(aliases, language) })]),
    ...(synonyms.length === 0 ? [] : [speak('synonyms', language, { names: listed(synonyms, language) })]),
  ]
}
