import { fieldOf, type MappingNode, parseSource, type SourceNode } from '@viridict/core'
import { entryOf } from './find-project.js'
import type { RowEntries } from './planting-rows.js'

/**
 * Where the planting list stands in a text, if that is another one with these rows as the list of the document at that
 * index, and nothing else is new; else undefined.
 */
export function listIn(before: string, after: string, index: number, rows: readonly RowEntries[]): number | undefined {
  const [old, now] = [parseSource(before), parseSource(after)]
  if (old.length !== now.length || now.some(({ problems }) => problems.length > 0)) return undefined
  const [root, earlier] = [now[index]?.root, old[index]?.root]
  if (root?.kind !== 'mapping' || earlier?.kind !== 'mapping') return undefined
  const areOthers = now.every((document, at) => at === index || isSame(document.root, old[at]?.root))
  if (!areOthers || !isSame(withoutPlanting(root), withoutPlanting(earlier)) || !holds(root, rows)) return undefined
  return entryOf(root, 'planting')?.key.start
}

function withoutPlanting(root: MappingNode): MappingNode {
  return { ...root, entries: root.entries.filter(({ key }) => !isPlanting(key.text)) }
}

function isPlanting(key: string): boolean {
  return fieldOf('Project', key)?.key === 'planting'
}

function holds(root: MappingNode, rows: readonly RowEntries[]): boolean {
  const isOnce = root.entries.filter(({ key }) => isPlanting(key.text)).length === 1
  const list = entryOf(root, 'planting')?.value
  if (!isOnce || list?.kind !== 'sequence' || list.items.length !== rows.length) return false
  return list.items.every((item, index) => isRow(item, rows[index] ?? []))
}

function isRow(item: SourceNode | undefined, row: RowEntries): boolean {
  if (item?.kind !== 'mapping' || item.entries.length !== row.length) return false
  return item.entries.every(({ key, value }, index) => {
    const [name, text] = row[index] ?? []
    return key.text === name && value?.kind === 'scalar' && value.text === text
  })
}

/** The same keys, texts and order, wherever they stand. */
export function isSame(a: SourceNode | undefined, b: SourceNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text
  if (a.kind === 'sequence')
    return b.kind === 'sequence' && isEach(a.items, b.items, (item, other) => isSame(item, other))
  return (
    b.kind === 'mapping' &&
    isEach(a.entries, b.entries, (one, other) => one.key.text === other.key.text && isSame(one.value, other.value))
  )
}

function isEach<Item>(a: readonly Item[], b: readonly Item[], agree: (one: Item, other: Item) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => agree(one, b[index] as Item))
}
