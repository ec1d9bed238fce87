import { type MappingNode, parseSource, type SourceNode } from '@viridict/core'
import { isSame } from '../import/verify-splice.js'
import { isList, listOf } from './decisions-document.js'
import type { Entries } from './record-entries.js'
import type { Row } from './splice-records.js'

/** Whether a text is another one with these records in the list of the document at that index, and nothing else is new. */
export function holdsRecords(before: string, after: string, index: number, rows: readonly Row[]): boolean {
  const [old, now] = [parseSource(before), parseSource(after)]
  if (old.length !== now.length || now.some(({ problems }) => problems.length > 0)) return false
  const [root, earlier] = [now[index]?.root, old[index]?.root]
  if (root?.kind !== 'mapping' || earlier?.kind !== 'mapping') return false
  const areOthers = now.every((document, at) => at === index || isSame(document.root, old[at]?.root))
  return areOthers && isSame(withoutList(root), withoutList(earlier)) && isListOf(itemsOf(root), itemsOf(earlier), rows)
}

function isListOf(now: Items, earlier: Items, rows: readonly Row[]): boolean {
  const over = new Map(rows.flatMap(({ row, entries }) => (row === undefined ? [] : [[row, entries] as const])))
  const added = rows.flatMap(({ row, entries }) => (row === undefined ? [entries] : []))
  if (now.length !== earlier.length + added.length) return false
  return now.every((item, at) => {
    const entries = over.get(at) ?? added[at - earlier.length]
    return entries ? says(item, entries) : isSame(item, earlier[at])
  })
}

type Items = readonly (SourceNode | undefined)[]

function itemsOf(root: MappingNode): Items {
  const list = listOf(root)?.value
  return list?.kind === 'sequence' ? list.items : []
}

function withoutList(root: MappingNode): MappingNode {
  return { ...root, entries: root.entries.filter(({ key }) => !isList(key.text)) }
}

/** Whether a record of a text has these keys and values, in this order, and no others. */
export function says(item: SourceNode | undefined, entries: Entries): boolean {
  if (item?.kind !== 'mapping' || item.entries.length !== entries.length) return false
  return item.entries.every(({ key, value }, index) => {
    const [name, wanted] = entries[index] ?? []
    if (key.text !== name || wanted === undefined) return false
    return typeof wanted === 'string' ? value?.kind === 'scalar' && value.text === wanted : says(value, wanted)
  })
}
