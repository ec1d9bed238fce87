import {
  type FieldShape,
  fieldOf,
  isViridictDocument,
  kindOf,
  type Language,
  type MappingNode,
  type Path,
  type RecordName,
  type SourceDocument,
  type SourceNode,
} from '@viridict/core'
import { holds } from './nodes.js'

/** A declaration as a tree of nodes, for what an editor asks about places in it. */
export interface Written {
  readonly root: MappingNode
  /** The record that its keys belong to: its kind, or Project where that is not known. */
  readonly record: RecordName
  /** Of its keys, by which most are written: what is put in is written likewise. */
  readonly language: Language
}

/** What stands at an offset of a declaration. */
export interface Spot {
  readonly written: Written
  /** As in findings: English keys, rows from 0; of a key, the path of its value. */
  readonly path: Path
  readonly on: 'key' | 'value'
  readonly node: SourceNode
  /** What the last key of the path names; undefined for a key that nobody knows. */
  readonly field: FieldShape | undefined
  /** The record that the last key stands in. */
  readonly record: RecordName | undefined
}

/** The declarations of a text, in their order; other documents are left out. */
export function readWritten(documents: readonly SourceDocument[]): readonly Written[] {
  return documents.flatMap((document) => {
    if (!isViridictDocument(document)) return []
    const { root } = document
    return [{ root, record: kindOf(root).kind ?? 'Project', language: languageOf(root) }]
  })
}

function languageOf({ entries }: MappingNode): Language {
  const chinese = entries.filter(({ key }) => /\p{Script=Han}/u.test(key.text)).length
  return chinese * 2 > entries.length ? 'zh' : 'en'
}

/** The innermost key or value at an offset; undefined between them, or outside of every declaration. */
export function spotAt(declarations: readonly Written[], offset: number): Spot | undefined {
  const written = declarations.find(({ root }) => holds(root, offset))
  return written && spotIn(written, written.root, { path: [], record: written.record, field: undefined }, offset)
}

interface Context {
  readonly path: Path
  /** Of the mapping at hand, what its keys belong to. */
  readonly record: RecordName | undefined
  /** What led to it. */
  readonly field: FieldShape | undefined
}

function spotIn(written: Written, node: SourceNode, context: Context, offset: number): Spot | undefined {
  const { path, field } = context
  switch (node.kind) {
    case 'scalar':
      return { written, path, on: 'value', node, field, record: context.record }
    case 'sequence': {
      const index = node.items.findIndex((item) => item && holds(item, offset))
      const item = node.items[index]
      const record = field?.item?.record
      return item && spotIn(written, item, { path: [...path, index], record: record ?? context.record, field }, offset)
    }
    case 'mapping':
      return spotInMapping(written, node, context, offset)
  }
}

function spotInMapping(
  written: Written,
  node: MappingNode,
  { path, record }: Context,
  offset: number,
): Spot | undefined {
  for (const { key, value } of node.entries) {
    const field = record && fieldOf(record, key.text)
    const below = [...path, field?.key ?? key.text]
    if (holds(key, offset)) return { written, path: below, on: 'key', node: key, field, record }
    if (!value || !holds(value, offset)) continue
    const inner = value.kind === 'scalar' || value.kind === 'sequence' ? record : field?.record
    return spotIn(written, value, { path: below, record: inner, field }, offset)
  }
  return undefined
}
