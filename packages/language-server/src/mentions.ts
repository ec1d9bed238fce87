import { fieldOf, type MappingNode, type RecordName, type ScalarNode } from '@viridict/core'
import { type Mention, mentionOf } from './mention.js'
import { entriesIn, itemsIn, namesRule, rowName, type Stated, scalarAt, statedIn } from './nodes.js'
import { packMentions } from './pack-mentions.js'
import type { Written } from './reading.js'
import type { Reading } from './workspace.js'

const known = new WeakMap<Reading, readonly Mention[]>()

/** Everything that a text names; its URI says which pack a clause is of. */
export function mentionsIn(reading: Reading, uri: string): readonly Mention[] {
  const { declarations, text } = reading
  const mentions =
    known.get(reading) ??
    (declarations.length > 0
      ? declarations.flatMap((written) => [...inDeclaration(written, text)])
      : packMentions(reading, uri.slice(0, uri.lastIndexOf('/'))))
  known.set(reading, mentions)
  return mentions
}

function* inDeclaration({ root, record }: Written, text: string): Generator<Mention> {
  const id = scalarAt(root, record, 'id')
  const place = scalarAt(root, record, 'jurisdiction')
  if (id) yield mentionOf(text, id, { of: 'declaration', role: 'definition', isId: true })
  if (place) yield mentionOf(text, place, { of: 'place', role: record === 'Jurisdiction' ? 'definition' : 'use' })
  for (const stated of statedIn(root, record)) {
    if (namesRule(stated)) yield mentionOf(text, stated.node, { of: 'rule', role: 'use' })
    if (isSubject(stated)) yield* subjectMentions(text, stated.node)
  }
  if (id) yield* rowMentions(root, record, text, id.text)
}

function isSubject({ field, record }: Stated): boolean {
  return field.key === 'subject' && record === 'decision'
}

/** `id`, or `id#row`. */
function* subjectMentions(text: string, node: ScalarNode): Generator<Mention> {
  const hash = node.text.indexOf('#')
  const end = hash < 0 ? node.text.length : hash
  yield mentionOf(text, node, { of: 'declaration', role: 'use', isId: true }, 0, end)
  if (hash < 0) return
  const within = node.text.slice(0, hash)
  yield mentionOf(text, node, { of: 'row', role: 'use', isId: true, within }, hash + 1)
}

/** Rows go by what findings and decisions call them. */
function* rowMentions(root: MappingNode, record: RecordName, text: string, within: string): Generator<Mention> {
  for (const { key, value } of entriesIn(root)) {
    const row = fieldOf(record, key.text)?.item?.record
    if (!row || value?.kind !== 'sequence') continue
    for (const { node } of itemsIn(value)) {
      if (node.kind !== 'mapping') continue
      const name = rowName(node, row)
      const isId = name === scalarAt(node, row, 'id')
      if (name) yield mentionOf(text, name, { of: 'row', role: 'definition', isId, within })
    }
  }
}
