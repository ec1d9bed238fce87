import { type EnumName, type FieldShape, type Language, type Pack, vocabulary } from '@viridict/core'
import { words } from './words.js'

/** What a template says of a key: whether it is required, what it means and what it can be. */
export function explainField(field: FieldShape, language: Language, packs: readonly Pack[]): string {
  const values = valuesOf(field, language, packs)
  return [
    field.required ? words.required[language] : '',
    field.description[language],
    field.register ? words.register[language] : '',
    ...(values.length > 0 ? [words.oneOf[language], joined(values, language), language === 'zh' ? '。' : '.'] : []),
  ].join('')
}

/** `（二(二)2、二(四)3）`; empty for a key that serves every clause. */
export function clausesIn({ clauses }: Pick<FieldShape, 'clauses'>, language: Language): string {
  if (clauses.length === 0) return ''
  return language === 'zh' ? `（${joined(clauses, language)}）` : ` (${joined(clauses, language)})`
}

function joined(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ')
}

/** The kind is settled by the template, and topics stand there row by row. */
const settled: ReadonlySet<EnumName> = new Set(['kind', 'topic'])

function valuesOf({ key, enum: own, item }: FieldShape, language: Language, packs: readonly Pack[]): readonly string[] {
  if (key === 'jurisdiction') return placesOf(packs, language)
  const name = own ?? item?.enum
  if (name === undefined || settled.has(name)) return []
  return Object.entries(vocabulary[name]).map(([value, { zh }]) => (language === 'zh' ? zh : value))
}

function placesOf(packs: readonly Pack[], language: Language): readonly string[] {
  const names = packs.flatMap(({ jurisdictions }) => jurisdictions.map(({ id, zh }) => (language === 'zh' ? zh : id)))
  return [...new Set(names)]
}
