import { fieldOf, type MappingNode, parseSource, type SourceNode } from '@viridict/core'
import { entryOf } from './find-declaration.js'
import type { ListTarget } from './list-target.js'
import { meaningOf } from './same-row.js'
import type { ListRows } from './splice-list.js'

/**
 * Where the list stands in a text, if that is another one with these rows as the list of the document at that index, and
 * nothing else is new; else undefined.
 */
export function listIn(before: string, after: string, index: number, list: ListRows): number | undefined {
  const { target } = list
  const [old, now] = [parseSource(before), parseSource(after)]
  if (old.length !== now.length || now.some(({ problems }) => problems.length > 0)) return undefined
  const [root, earlier] = [now[index]?.root, old[index]?.root]
  if (root?.kind !== 'mapping' || earlier?.kind !== 'mapping') return undefined
  const areOthers = now.every((document, at) => at === index || isSame(document.root, old[at]?.root))
  const isRest = isSame(withoutList(root, target), withoutList(earlier, target))
  return areOthers && isRest && holds(root, list) ? entryOf(root, target.key, target.kind)?.key.start : undefined
}

function withoutList(root: MappingNode, target: ListTarget): MappingNode {
  return { ...root, entries: root.entries.filter(({ key }) => !isList(key.text, target)) }
}

function isList(key: string, target: ListTarget): boolean {
  return fieldOf(target.kind, key)?.key === target.key
}

function holds(root: MappingNode, { target, rows }: ListRows): boolean {
  const isOnce = root.entries.filter(({ key }) => isList(key.text, target)).length === 1
  const list = entryOf(root, target.key, target.kind)?.value
  if (!isOnce || list?.kind !== 'sequence' || list.items.length !== rows.length) return false
  return list.items.every((item, index) => meaningOf(item, target.record) === meaningOf(rows[index], target.record))
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
