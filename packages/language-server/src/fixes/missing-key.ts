import { type FieldShape, type Finding, fieldOf, vocabulary } from '@viridict/core'
import { draftOf, nameOf } from './draft.js'
import { type Fix, type FixContext, type FixOf, keyNamedBy, messageIdOf } from './fix.js'
import { insertKeys } from './insert.js'
import { entryOf, type Place, placeOf, writtenOf } from './place.js'

/**
 * A required key, without a value: that the writer alone knows, and until it is written the finding stays. Where several
 * are missing they can be put in together.
 */
export const missingKey: FixOf = (finding, context) => {
  const place = placeOf(finding, context.declarations)
  if (place?.node?.kind !== 'mapping') return []
  const all = missingAt(finding, place, context)
  const own = all.filter(({ key }) => key === keyNamedBy(finding, 'key'))
  const together = all.length > 1 && own.length > 0 ? inserting(place, all, context) : []
  return [...inserting(place, own, context), ...together]
}

function missingAt(finding: Finding, { node, record }: Place, { findings }: FixContext): readonly FieldShape[] {
  const alike = findings.filter(
    (other) =>
      messageIdOf(other) === 'missing-key/required' && other.location.start.offset === finding.location.start.offset,
  )
  const fields = alike.flatMap((other) => (record && fieldOf(record, keyNamedBy(other, 'key') ?? '')) || [])
  return fields.filter(({ key }) => node?.kind === 'mapping' && !entryOf(node, record, key))
}

/** The record that a category asks for, with what it requires. */
export const categoryRecord: FixOf = (finding, context) => {
  const place = placeOf(finding, context.declarations)
  const field = place && fieldOf(place.written.record, keyNamedBy(finding, 'record') ?? '')
  if (!place || !field || entryOf(place.written.root, place.written.record, field.key)) return []
  return inserting({ ...place, node: place.written.root }, [field], context)
}

function inserting({ node, written }: Place, fields: readonly FieldShape[], { text }: FixContext): readonly Fix[] {
  if (node?.kind !== 'mapping' || fields.length === 0) return []
  const edit = insertKeys(
    text,
    node,
    fields.flatMap((field) => draftOf(field, written.language)),
  )
  if (!edit) return []
  const title = {
    zh: `补上${fields.map((field) => `“${nameOf(field, 'zh')}”`).join('')}（值待填）`,
    en: `Add ${fields.map(({ key }) => key).join(', ')}, to be filled in`,
  }
  return [{ title, edits: [edit], isCertain: false }]
}

/** A declaration without its kind can be any of them. */
export const missingKind: FixOf = (finding, { text, declarations }) => {
  const written = writtenOf(finding, declarations)
  if (!written || entryOf(written.root, 'Project', 'kind')) return []
  const { language, root } = written
  return (['Project', 'Jurisdiction', 'Operator'] as const).flatMap((kind) => {
    const { zh } = vocabulary.kind[kind]
    const edit = insertKeys(text, root, [language === 'zh' ? ['类型', zh] : ['kind', kind]])
    return edit
      ? [{ title: { zh: `补上“类型: ${zh}”`, en: `Add kind: ${kind}` }, edits: [edit], isCertain: false }]
      : []
  })
}
