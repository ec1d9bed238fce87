import { type FieldShape, type Language, type Pack, vocabulary } from '@viridict/core'
import { bold, escaped, paragraphs } from './markdown.js'
import { listed, speak } from './words.js'

/** What a key means, and what it takes. */
export function fieldText(field: FieldShape, language: Language): string {
  const { key, zh, unit, clauses } = field
  const [own, other] = language === 'zh' ? [zh, key] : [key, zh]
  const facts = [
    ...(field.required ? [speak('required', language)] : []),
    ...(unit === undefined ? [] : [speak('unit', language, { unit })]),
    ...(field.register ? [speak('register', language)] : []),
    ...(clauses.length === 0 ? [] : [speak('clauses', language, { clauses: listed(clauses, language) })]),
  ]
  return paragraphs([
    `${bold(own)} ${escaped(other)}`,
    escaped(field.description[language]),
    valuesText(field, language),
    escaped(facts.join(language === 'zh' ? '　' : ' ')),
  ])
}

/** No list of words that nobody reads. */
const mostValues = 24

function valuesText(field: FieldShape, language: Language): string {
  const name = field.enum ?? field.item?.enum
  const values = name === undefined ? [] : Object.entries(vocabulary[name])
  if (values.length === 0 || values.length > mostValues) return ''
  const spelt = values.map(([value, { zh }]) => (language === 'zh' ? `${zh} ${value}` : `${value} ${zh}`))
  return escaped(speak('oneOf', language, { values: listed(spelt, language) }))
}

/** A rule by its id, or a clause by its own number, with what it asks and of whom. */
export function ruleText(id: string, packs: readonly Pack[], language: Language, page: string | undefined): string {
  for (const pack of packs) {
    const rule = pack.rules.find((candidate) => candidate.rule === id)
    if (!rule) continue
    const clause = pack.clauses.find((candidate) => candidate.clause === rule.clause)
    return paragraphs([
      `${bold(`${rule.clause} ${rule.title[language]}`)} ${escaped(rule.rule)}`,
      `> ${escaped(clause?.text ?? rule.quotation)}`,
      escaped(rule.summary[language]),
      escaped(speak('declare', language, { text: rule.declare[language] })),
      clause?.units === undefined || clause.units.length === 0
        ? ''
        : escaped(speak('units', language, { units: listed(clause.units, 'zh') })),
      page === undefined ? '' : `[${speak('page', language)}](${page})`,
    ])
  }
  return ''
}
