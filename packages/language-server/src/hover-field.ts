import { enumValueOf, type FieldShape, type Language, type Text, vocabulary } from '@viridict/core'
import { say } from '@viridict/reports/wording'
import { type Item, labelled, type Section } from './markdown.js'
import type { Spot } from './reading.js'
import { listed, phrase, unitWords } from './words.js'

/** A vocabulary of more is longer than what else there is to say. */
const mostValues = 12

/** What the form says of the field at a place; of an enumerated value, what it is called in the other language too. */
export function fieldSections(
  { field, node, on }: Pick<Spot, 'field' | 'node' | 'on'>,
  language: Language,
): readonly Section[] {
  if (!field) return []
  const text = on === 'value' && node.kind === 'scalar' ? node.text : undefined
  const items: readonly Item[] = [
    ...valueItems(field, text, language),
    ...labelled(phrase('unit', language), unitOf(field, language)),
    ...labelled(phrase('required', language), field.required ? phrase('mustBeWritten', language) : ''),
    ...labelled(say('clause', language), listed(field.clauses, language)),
  ]
  const { zh, key } = field
  return [
    [
      { title: phrase('name', language, { zh, en: key }) },
      { text: field.description[language] },
      ...(items.length > 0 ? [{ items }] : []),
    ],
  ]
}

/** Which value is written; at the key, or where it is none, those that may be. */
function valueItems({ enum: own, item }: FieldShape, text: string | undefined, language: Language): readonly Item[] {
  const name = own ?? item?.enum
  if (name === undefined) return []
  const terms: Readonly<Record<string, Text>> = vocabulary[name]
  const value = text === undefined ? undefined : enumValueOf(name, text)
  const term = value === undefined ? undefined : terms[value]
  if (value !== undefined && term)
    return labelled(phrase('value', language), phrase('name', language, { zh: term.zh, en: value }))
  const all = Object.entries(terms).map(([en, { zh }]) => phrase('name', language, { zh, en }))
  const rest = all.length > mostValues ? [phrase('inAll', language, { count: all.length })] : []
  return labelled(phrase('values', language), listed([...all.slice(0, mostValues), ...rest], language))
}

/** The unit of a bare number. */
function unitOf({ unit, item }: FieldShape, language: Language): string {
  const bare = unit ?? item?.unit
  return bare === undefined ? '' : phrase('bareNumber', language, { unit: unitWords[bare]?.[language] ?? bare })
}
