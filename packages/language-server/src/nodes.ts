import {
  type FieldShape,
  fieldOf,
  type MappingEntry,
  type MappingNode,
  type Path,
  type RecordName,
  type ScalarNode,
  type SequenceNode,
  type SourceNode,
  type Span,
} from '@viridict/core'

/** The entries of a mapping that stand in it: what `<<` or an alias brings in stands elsewhere in the text. */
export function entriesIn(node: MappingNode): readonly MappingEntry[] {
  return node.entries.filter(({ key, value }) => isIn(key, node) && (!value || isIn(value, node)))
}

/** A row of a list, by its number from 0. */
export interface Item {
  readonly index: number
  readonly node: SourceNode
}

/** The items of a list that stand in it; an empty one is nowhere. */
export function itemsIn(node: SequenceNode): readonly Item[] {
  return node.items.flatMap((item, index) => (item && isIn(item, node) ? [{ index, node: item }] : []))
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The end counts too: there the cursor stands behind what was typed. */
export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

/** A node without the blank lines behind it, which the parser counts among a block. */
export function spanOf(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length }
}

/** A key with its value. */
export function entrySpan(text: string, { key, value }: MappingEntry): Span {
  return { start: key.start, end: value ? spanOf(text, value).end : key.end }
}

/** Where the last of a node ends: a comment behind a block row is no part of it. */
export function lastOffset(text: string, node: SourceNode): number {
  if (node.kind === 'scalar' || /[[{]/.test(text.charAt(node.start))) return spanOf(text, node).end
  const last = node.kind === 'mapping' ? entriesIn(node).at(-1) : itemsIn(node).at(-1)?.node
  if (!last) return spanOf(text, node).end
  if ('kind' in last) return lastOffset(text, last)
  return last.value ? lastOffset(text, last.value) : last.key.end
}

/** What stands at a path, as findings name places; of equal keys the last one counts. */
export function nodeAt(
  node: SourceNode | undefined,
  record: RecordName | undefined,
  path: Path,
): SourceNode | undefined {
  const [step, ...rest] = path
  if (step === undefined || !node) return node
  if (node.kind === 'sequence') return nodeAt(itemsIn(node).find(({ index }) => index === step)?.node, record, rest)
  if (node.kind !== 'mapping') return undefined
  const entry = entryAt(node, record, step)
  const field = record && fieldOf(record, String(step))
  return nodeAt(entry?.value, field?.record ?? field?.item?.record, rest)
}

export function entryAt(
  node: MappingNode,
  record: RecordName | undefined,
  key: Path[number],
): MappingEntry | undefined {
  return entriesIn(node).findLast(({ key: { text } }) => ((record && fieldOf(record, text)?.key) ?? text) === key)
}

/** The text that a mapping states for a field, in either spelling; undefined where it is no text, or blank. */
export function scalarAt(node: MappingNode, record: RecordName | undefined, key: string): ScalarNode | undefined {
  const entry = record && entriesIn(node).find((candidate) => fieldOf(record, candidate.key.text)?.key === key)
  const value = entry?.value
  return value?.kind === 'scalar' && value.text.trim() !== '' ? value : undefined
}

/** What findings and decisions call a row by, the first of these that it states. */
const rowNames = ['species', 'name', 'id', 'title', 'number', 'year']

export function rowName(node: MappingNode, record: RecordName, others: readonly string[] = []): ScalarNode | undefined {
  for (const key of [...rowNames, ...others]) {
    const found = scalarAt(node, record, key)
    if (found) return found
  }
  return undefined
}

/** A scalar with the field that it states, and the record that the field is of. */
export interface Stated {
  readonly node: ScalarNode
  readonly field: FieldShape
  readonly record: RecordName
}

/** Every scalar of a known field in a mapping and below, items of lists included. */
export function* statedIn(node: MappingNode, record: RecordName): Generator<Stated> {
  for (const { key, value } of entriesIn(node)) {
    const field = fieldOf(record, key.text)
    if (!field || !value) continue
    const values = value.kind === 'sequence' ? itemsIn(value).map((item) => item.node) : [value]
    const below = field.record ?? field.item?.record
    for (const one of values) {
      if (one.kind === 'scalar') yield { node: one, field, record }
      else if (one.kind === 'mapping' && below) yield* statedIn(one, below)
    }
  }
}

/** Whether a scalar is the rule that a request or a decision is about. */
export function namesRule({ field, record }: Stated): boolean {
  return field.key === 'rule' && (record === 'request' || record === 'decision')
}
