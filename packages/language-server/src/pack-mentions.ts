import type { MappingNode, ScalarNode, SourceNode } from '@viridict/core'
import { type Mention, mentionOf } from './mention.js'
import { entriesIn, itemsIn } from './nodes.js'
import type { Reading } from './workspace.js'

/** What the files of a pack and the configuration name. Keys are English there, and there is one document a file. */
export function packMentions({ documents, text }: Reading, folder: string): readonly Mention[] {
  const root = documents[0]?.root
  const clause = (node: ScalarNode, role: Mention['role']) =>
    mentionOf(text, node, { of: 'clause', role, within: folder })
  if (root?.kind === 'sequence') return itemsIn(root).flatMap(({ node }) => ledgerRow(node, text, clause))
  if (root?.kind !== 'mapping') return []
  const places = scalarsAt(root, 'places').map((node) => mentionOf(text, node, { of: 'place', role: 'use' }))
  if (valueAt(root, 'pack')) return [...packFile(root, text), ...places]
  if (valueAt(root, 'clause'))
    return [
      ...scalarsOf(valueAt(root, 'rule')).map((node) => mentionOf(text, node, { of: 'rule', role: 'definition' })),
      ...scalarsOf(valueAt(root, 'clause')).map((node) => clause(node, 'use')),
      ...places,
    ]
  return keysOf(valueAt(root, 'levels')).map((key) => mentionOf(text, key, { of: 'rule', role: 'use' }))
}

type ClauseMention = (node: ScalarNode, role: Mention['role']) => Mention

function ledgerRow(row: SourceNode, text: string, clause: ClauseMention): Mention[] {
  if (row.kind !== 'mapping') return []
  return [
    ...scalarsOf(valueAt(row, 'clause')).map((node) => clause(node, 'definition')),
    ...scalarsOf(valueAt(row, 'rules')).map((node) => mentionOf(text, node, { of: 'rule', role: 'use' })),
  ]
}

/** Its places and, as rules name both alike, its groups of places. */
function packFile(root: MappingNode, text: string): Mention[] {
  const jurisdictions = valueAt(root, 'jurisdictions')
  const rows = jurisdictions?.kind === 'sequence' ? itemsIn(jurisdictions) : []
  return [
    ...rows.flatMap(({ node }) => (node.kind === 'mapping' ? placeRow(node, text) : [])),
    ...keysOf(valueAt(root, 'groups')).map((key) => mentionOf(text, key, { of: 'place', role: 'definition' })),
    ...scalarsOf(valueAt(root, 'outside')).map((node) => mentionOf(text, node, { of: 'place', role: 'use' })),
  ]
}

function placeRow(row: MappingNode, text: string): Mention[] {
  return [
    ...scalarsOf(valueAt(row, 'id')).map((node) => mentionOf(text, node, { of: 'place', role: 'definition' })),
    ...scalarsOf(valueAt(row, 'parent')).map((node) => mentionOf(text, node, { of: 'place', role: 'use' })),
  ]
}

function valueAt(node: MappingNode, key: string): SourceNode | undefined {
  return entriesIn(node).find((entry) => entry.key.text === key)?.value
}

function keysOf(node: SourceNode | undefined): ScalarNode[] {
  return node?.kind === 'mapping' ? entriesIn(node).map(({ key }) => key) : []
}

function scalarsOf(node: SourceNode | undefined): ScalarNode[] {
  if (node?.kind === 'scalar') return [node]
  return node?.kind === 'sequence' ? itemsIn(node).flatMap((item) => scalarsOf(item.node)) : []
}

/** All that stands at a key in a mapping and below; not in the cases of a rule, whose declarations are their own. */
function scalarsAt(node: SourceNode, key: string): ScalarNode[] {
  if (node.kind === 'sequence') return itemsIn(node).flatMap((item) => scalarsAt(item.node, key))
  if (node.kind !== 'mapping') return []
  return entriesIn(node).flatMap((entry) => {
    if (entry.key.text === key) return scalarsOf(entry.value)
    return entry.value && entry.key.text !== 'cases' ? scalarsAt(entry.value, key) : []
  })
}
