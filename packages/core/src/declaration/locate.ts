import type { Path } from '../finding/path.js'
import type { Span } from '../finding/span.js'
import type { RecordName } from '../generated/records.js'
import type { MappingNode, SourceNode } from '../source/source-node.js'
import { fieldOf, keyOf } from './spelling.js'

/** The one place that turns a path into a span. A key that is missing climbs to the nearest ancestor that is written. */
export function locate(root: SourceNode, record: RecordName | undefined, path: Path): Span {
  let [node, context, span]: [SourceNode | undefined, RecordName | undefined, Span] = [root, record, firstKey(root)]
  for (const step of path) {
    const found: Found | undefined = typeof step === 'number' ? itemAt(node, step) : entryAt(node, step, context)
    if (!found) return span
    ;({ node, span } = found)
    const field = typeof step === 'string' && context ? fieldOf(context, step) : undefined
    if (typeof step === 'string') context = field?.record ?? field?.item?.record
  }
  return span
}

/** The key at the end of a path rather than its value: where a wrong key is marked. */
export function locateKey(root: SourceNode, record: RecordName | undefined, path: Path): Span {
  const [parent, key] = [path.slice(0, -1), path.at(-1)]
  const holder = nodeAt(root, record, parent)
  const context = recordAt(record, parent)
  return (typeof key === 'string' && entryAt(holder, key, context)?.key) || locate(root, record, path)
}

function firstKey(root: SourceNode): Span {
  if (root.kind !== 'mapping') return root
  const first = root.entries[0]
  return first
    ? { start: first.key.start, end: first.value?.kind === 'scalar' ? first.value.end : first.key.end }
    : root
}

interface Found {
  readonly node: SourceNode | undefined
  readonly span: Span
}

function itemAt(node: SourceNode | undefined, index: number): Found | undefined {
  const item = node?.kind === 'sequence' ? node.items[index] : undefined
  return item && { node: item, span: spanOf(item) }
}

function entryAt(
  node: SourceNode | undefined,
  key: string,
  context: RecordName | undefined,
): (Found & { readonly key: Span }) | undefined {
  if (node?.kind !== 'mapping') return undefined
  const entry = entryNamed(node, key, context)
  if (!entry) return undefined
  const span = entry.value?.kind === 'scalar' ? entry.value : entry.key
  return {
    node: entry.value,
    span: { start: span.start, end: span.end },
    key: { start: entry.key.start, end: entry.key.end },
  }
}

type Entries = ReadonlyMap<string, Entry>

type Entry = MappingNode['entries'][number]

/** Of equal keys the last one counts. */
function entryNamed(node: MappingNode, key: string, context: RecordName | undefined): Entry | undefined {
  if (node.entries.length > fewEntries) return entriesByName(node, context).get(key)
  return node.entries.findLast((entry) => nameOf(entry.key.text, context) === key)
}

/** As a row has: to go through them is less work than to list them by name. */
const fewEntries = 16

/** Looked up once a mapping: a thousand findings among a hundred thousand keys are found as fast as one. */
const namedEntries = new WeakMap<MappingNode, Map<RecordName | undefined, Entries>>()

function entriesByName(node: MappingNode, context: RecordName | undefined): Entries {
  const known = namedEntries.get(node) ?? new Map<RecordName | undefined, Entries>()
  namedEntries.set(node, known)
  const entries = known.get(context) ?? new Map(node.entries.map((entry) => [nameOf(entry.key.text, context), entry]))
  known.set(context, entries)
  return entries
}

function nameOf(text: string, context: RecordName | undefined): string {
  return context ? keyOf(context, text) : text
}

/** A row is marked where it begins: a block row of many lines would paint the screen. */
function spanOf(node: SourceNode): Span {
  if (node.kind !== 'mapping') return { start: node.start, end: node.end }
  const first = node.entries[0]
  return { start: node.start, end: first?.value?.kind === 'scalar' ? first.value.end : (first?.key.end ?? node.end) }
}

function nodeAt(root: SourceNode, record: RecordName | undefined, path: Path): SourceNode | undefined {
  let [node, context]: [SourceNode | undefined, RecordName | undefined] = [root, record]
  for (const step of path) {
    node = typeof step === 'number' ? itemAt(node, step)?.node : entryAt(node, step, context)?.node
    if (typeof step === 'string' && context) context = recordBelow(context, step)
  }
  return node
}

function recordAt(record: RecordName | undefined, path: Path): RecordName | undefined {
  let context = record
  for (const step of path) if (typeof step === 'string' && context) context = recordBelow(context, step)
  return context
}

function recordBelow(context: RecordName, key: string): RecordName | undefined {
  const field = fieldOf(context, key)
  return field?.record ?? field?.item?.record
}
