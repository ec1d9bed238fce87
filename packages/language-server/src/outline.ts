import { type FieldShape, fieldOf, type MappingEntry, type MappingNode, type RecordName, records } from '@viridict/core'
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import { rangeIn } from './lines.js'
import { entriesIn, entrySpan, itemsIn, rowName, scalarAt, spanOf } from './nodes.js'
import { packFileAt } from './pack-files/authored.js'
import { packSymbols } from './pack-files/outline.js'
import type { Written } from './reading.js'
import type { Feature } from './session.js'
import type { Reading } from './workspace.js'

/** A text as a tree: declarations, what they are divided into, rows. Figures are left to the text. */
export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register({ connection, workspace, client, language }) {
    const isNested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
    connection.onDocumentSymbol(({ textDocument: { uri } }) => {
      const reading = workspace.reading(uri)
      const isOfPack = packFileAt(uri, workspace.folderOf(uri)) !== undefined
      const declared = reading?.declarations.map((written) => symbolOf(written, reading)) ?? []
      const symbols = reading && isOfPack ? [...packSymbols(reading, language())] : declared
      return isNested ? symbols : symbols.flatMap((symbol) => flattened(symbol, uri))
    })
  },
}

const kinds: Readonly<Partial<Record<RecordName, SymbolKind>>> = {
  Project: SymbolKind.Package,
  Jurisdiction: SymbolKind.Namespace,
  Operator: SymbolKind.Class,
  Decisions: SymbolKind.Module,
}

export function declarationKind({ record }: Written): SymbolKind {
  return kinds[record] ?? SymbolKind.Package
}

function symbolOf(written: Written, reading: Reading): DocumentSymbol {
  const { root, record, language } = written
  const name = scalarAt(root, record, 'name')
  const id = scalarAt(root, record, 'id')
  const named = name ?? id
  const kindName = language === 'zh' ? (records[record].zh ?? record) : record
  return {
    name: named?.text ?? kindName,
    ...(name && id && { detail: id.text }),
    kind: declarationKind(written),
    range: rangeIn(reading, spanOf(reading.text, root)),
    selectionRange: rangeIn(reading, named ?? entriesIn(root)[0]?.key ?? { start: root.start, end: root.start }),
    children: sectionsOf(root, record, reading),
  }
}

function sectionsOf(node: MappingNode, record: RecordName | undefined, reading: Reading): DocumentSymbol[] {
  return entriesIn(node).flatMap((entry) => {
    const field = record && fieldOf(record, entry.key.text)
    return isSection(entry, field) ? [sectionOf(entry, field, reading)] : []
  })
}

/** Mappings and lists; of what is not filled in yet, the field tells. */
function isSection({ key, value }: MappingEntry, field: FieldShape | undefined): boolean {
  if (key.text.trim() === '') return false
  return value ? value.kind !== 'scalar' : field?.type === 'list' || field?.type === 'record'
}

function sectionOf(entry: MappingEntry, field: FieldShape | undefined, reading: Reading): DocumentSymbol {
  const { key, value } = entry
  const isList = value ? value.kind === 'sequence' : field?.type === 'list'
  return {
    name: key.text,
    ...(field && { detail: otherSpelling(field, key.text) }),
    kind: isList ? SymbolKind.Array : SymbolKind.Object,
    range: rangeIn(reading, entrySpan(reading.text, entry)),
    selectionRange: rangeIn(reading, key),
    children: childrenOf(entry, field, reading),
  }
}

function otherSpelling({ key, zh }: FieldShape, written: string): string {
  return written.normalize('NFKC').trim() === key ? zh : key
}

function childrenOf({ value }: MappingEntry, field: FieldShape | undefined, reading: Reading): DocumentSymbol[] {
  if (value?.kind === 'mapping') return sectionsOf(value, field?.record, reading)
  if (value?.kind !== 'sequence') return []
  return itemsIn(value).flatMap(({ index, node }) =>
    node.kind === 'mapping' ? [rowSymbol(node, field?.item?.record, index, reading)] : [],
  )
}

/** Rows that findings know by their number alone have these to be told apart by. */
const otherNames = ['rule', 'topic', 'date']

function rowSymbol(node: MappingNode, record: RecordName | undefined, index: number, reading: Reading): DocumentSymbol {
  const name = record && rowName(node, record, otherNames)
  const detail = scalarAt(node, record, 'id') ?? scalarAt(node, record, 'subject')
  return {
    name: name?.text ?? `#${index + 1}`,
    ...(detail && detail !== name && { detail: detail.text }),
    kind: SymbolKind.Struct,
    range: rangeIn(reading, spanOf(reading.text, node)),
    selectionRange: rangeIn(reading, name ?? { start: node.start, end: node.start }),
  }
}

/** For editors that know no trees. */
function flattened({ name, kind, range, children }: DocumentSymbol, uri: string, within?: string): SymbolInformation[] {
  const symbol = { name, kind, location: { uri, range }, ...(within !== undefined && { containerName: within }) }
  return [symbol, ...(children ?? []).flatMap((child) => flattened(child, uri, name))]
}
