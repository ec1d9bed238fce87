import type { Path } from '../finding/path.js'
import type { Span } from '../finding/span.js'
import type { FieldShape, RecordName } from '../generated/records.js'
import type { MappingEntry, MappingNode, SourceNode } from '../source/source-node.js'
import { fieldsOf, keyOf } from './spelling.js'

/**
 * What broken YAML leaves unknown: the top-level keys that an error stands in, their neighbours, which may have lost
 * or swallowed rows, and every key that was not read: it may be written where nothing could be. `text` is all of it.
 */
export function brokenParts(
  root: MappingNode,
  kind: RecordName,
  errors: readonly Span[],
  text: string,
): readonly Path[] {
  if (errors.length === 0) return []
  const named = (entries: Iterable<MappingEntry>) => new Set([...entries].map(({ key }) => keyOf(kind, key.text)))
  const damaged = named(touchedEntries(root.entries, errors))
  const read = named(root.entries)
  const isLost = (field: FieldShape) => !read.has(field.key) && (field.key !== 'incomplete' || mentions(text, field))
  return fieldsOf(kind).flatMap((field) =>
    (damaged.has(field.key) || isLost(field)) && !identifying.has(field.key) ? [[field.key]] : [],
  )
}

/** Registers that nobody calls incomplete stay complete, so that an error elsewhere does not make them doubtful. */
function mentions(text: string, { key, zh }: FieldShape): boolean {
  const bare = text.replace(/[：，｛｝［］]/g, '').normalize('NFKC')
  return bare.includes(key) || bare.includes(zh)
}

/** What says which document this is survives an error beside it; it decides no figure. */
const identifying = new Set(['viridict', 'kind', 'id', 'name', 'jurisdiction'])

function touchedEntries(entries: readonly MappingEntry[], errors: readonly Span[]): ReadonlySet<MappingEntry> {
  const starts = entries.map(({ key }) => key.start)
  const touched = entries.filter(({ value }, index) => reachesOutside(value, starts[index] ?? 0, starts[index + 1]))
  for (const { start, end } of errors) {
    const [first, last] = [indexAt(starts, start) - 1, indexAt(starts, end) + 1]
    touched.push(...entries.slice(Math.max(first, 0), last + 1))
  }
  return new Set(touched)
}

/** The last entry that begins at or before an offset. */
function indexAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(low - 1, 0)
}

/** Aliases and merge keys show what stands elsewhere, perhaps where the text is broken. */
function reachesOutside(node: SourceNode | undefined, from: number, to = Number.POSITIVE_INFINITY): boolean {
  if (!node) return false
  if (node.start < from || node.end > to) return true
  if (node.kind === 'sequence') return node.items.some((item) => reachesOutside(item, from, to))
  return (
    node.kind === 'mapping' &&
    node.entries.some(({ key, value }) => [key, value].some((part) => reachesOutside(part, from, to)))
  )
}
