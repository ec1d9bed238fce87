import { type Language, measureFields, measureTitles, type PackSource, type Text } from '@viridict/core'
import { say } from '@viridict/reports/wording'
import { fieldSections } from '../hover-field.js'
import { clauseSection } from '../hover-rule.js'
import { speciesSections } from '../hover-species.js'
import { labelled, type Section } from '../markdown.js'
import { listed, phrase } from '../words.js'
import { fieldNamed, fieldScopeAt } from './field-scope.js'
import { type Authored, keysNamedAt, type Named, namedAt } from './named.js'
import { type Place, placeAt } from './place.js'
import type { PackSpot } from './spot.js'

/** What a key of a pack's file means, and what is known of the name that a text gives. */
export function packSections(spot: PackSpot, authored: Authored, language: Language): readonly Section[] {
  const place = placeAt(authored.role, authored.data, spot.path)
  const { field, record } = place
  if (field) {
    const inner = { ...spot, field, record }
    return [...fieldSections(inner, language), ...(spot.on === 'value' ? speciesSections(inner, language) : [])]
  }
  return spot.on === 'key' ? keySections(spot, place, authored, language) : valueSections(spot, authored, language)
}

function keySections(spot: PackSpot, place: Place, authored: Authored, language: Language): readonly Section[] {
  const { path, node } = spot
  const { key, shape } = place
  if (!key) {
    const named = keysNamedAt(path.slice(0, -1), authored).find(({ text }) => text === node.text)
    return [...fieldAt(spot, authored, language), ...(named ? [namedSection(named, language)] : [])].slice(0, 1)
  }
  const measure = Object.hasOwn(measureTitles, node.text) ? measureTitles[node.text] : undefined
  const zh = key.zh ?? (Object.hasOwn(measureFields, node.text) ? measure?.zh : undefined)
  const text = key.description?.[language]
  const values = (shape.values ?? []).map((value) =>
    nameOf({ zh: shape.valueNames?.[value] ?? value, en: value }, language),
  )
  const items = [
    ...labelled(phrase('required', language), key.required ? phrase('mustBeWritten', language) : ''),
    ...labelled(phrase('values', language), listed(values, language)),
  ]
  return [
    [
      { title: zh === undefined ? node.text : nameOf({ zh, en: node.text }, language) },
      ...(text ? [{ text }] : []),
      ...(items.length > 0 ? [{ items }] : []),
    ],
  ]
}

function valueSections(spot: PackSpot, authored: Authored, language: Language): readonly Section[] {
  const { path, node } = spot
  const { shape } = placeAt(authored.role, authored.data, path)
  const { source } = authored
  if (node.text.startsWith('$') && source) return parameterSections(node.text.slice(1), source, language)
  if (shape.names === 'clause' && source) return clauseSections(node.text, source, language)
  const asField = fieldAt(spot, authored, language)
  if (asField.length > 0) return asField
  const named = namedAt(path, authored).find(({ text }) => text === node.text)
  return named && (named.title || named.description) ? [namedSection(named, language)] : []
}

/** A name that a rule looks a field up by. */
function fieldAt({ path, node, on }: PackSpot, { role, data }: Authored, language: Language): readonly Section[] {
  const scope = fieldScopeAt(data, on === 'key' ? path.slice(0, -1) : path)
  const { names } = placeAt(role, data, on === 'key' ? path.slice(0, -1) : path).shape
  if (!scope || !isOfField.has(names ?? '')) return []
  const isList = path.includes('measure') && path.at(-1) === 'of'
  const record = names === 'rowField' ? scope.row : isList ? scope.root : scope.subject
  const field = record && fieldNamed(node.text, { ...scope, subject: record })
  return field ? fieldSections({ field, node, on: 'key' }, language) : []
}

const isOfField: ReadonlySet<string> = new Set(['field', 'rowField', 'bound', 'span'])

function clauseSections(clause: string, { ledger, pack }: PackSource, language: Language): readonly Section[] {
  return ledger.filter((row) => row.clause === clause).map((row) => clauseSection(pack.document.number, row, language))
}

function parameterSections(id: string, { pack }: PackSource, language: Language): readonly Section[] {
  const parameter = Object.hasOwn(pack.parameters, id) ? pack.parameters[id] : undefined
  if (!parameter) return []
  const { title, value, source, assumed } = parameter
  return [
    [
      { title: `${title[language]} $${id}` },
      { text: source[language] },
      {
        items: [
          ...labelled(phrase('value', language), listed([value].flat(), language)),
          ...labelled(say('assumed', language), assumed === 'true' ? phrase('mustBeWritten', language) : ''),
        ],
      },
    ],
  ]
}

function namedSection({ text, title, description }: Named, language: Language): Section {
  const name =
    title && title.en !== text ? `${title[language]} ${text}` : nameOf(title ?? { zh: text, en: text }, language)
  return [{ title: name }, ...(description ? [{ text: description[language] }] : [])]
}

function nameOf({ zh, en }: Text, language: Language): string {
  return zh === en ? en : phrase('name', language, { zh, en })
}
