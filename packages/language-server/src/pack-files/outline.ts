import type { Language, MappingEntry, MappingNode, ScalarNode, SourceNode } from '@viridict/core'
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import { rangeIn } from '../lines.js'
import { entriesIn, entrySpan, itemsIn, nodeAt, spanOf } from '../nodes.js'
import type { Reading } from '../workspace.js'

/** A file of a pack as a tree: what it is divided into, judgements, cases, places, clauses by their names. */
export function packSymbols(reading: Reading, language: Language): readonly DocumentSymbol[] {
  const root = reading.documents[0]?.root
  if (root?.kind === 'sequence') return rowSymbols(root, reading, language)
  if (root?.kind !== 'mapping') return []
  const id = textAt(root, ['rule']) ?? textAt(root, ['pack'])
  const title = textAt(root, ['title', language])
  const named = title ?? id
  return [
    {
      name: named?.text ?? '?',
      ...(title && id && { detail: id.text }),
      kind: SymbolKind.Module,
      range: rangeIn(reading, spanOf(reading.text, root)),
      selectionRange: rangeIn(reading, named ?? { start: root.start, end: root.start }),
      children: sectionSymbols(root, reading, language),
    },
  ]
}

function sectionSymbols(node: MappingNode, reading: Reading, language: Language): DocumentSymbol[] {
  return entriesIn(node)
    .filter(isSection)
    .map((entry) => {
      const { key, value } = entry
      return {
        name: key.text,
        kind: value?.kind === 'sequence' ? SymbolKind.Array : SymbolKind.Object,
        range: rangeIn(reading, entrySpan(reading.text, entry)),
        selectionRange: rangeIn(reading, key),
        children: childrenOf(value, reading, language),
      }
    })
}

/** Texts in two languages are no division of anything. */
function isSection({ key, value }: MappingEntry): boolean {
  if (key.text.trim() === '' || !value || value.kind === 'scalar') return false
  return value.kind === 'sequence' || !entriesIn(value).some((entry) => ['zh', 'en'].includes(entry.key.text))
}

function childrenOf(node: SourceNode | undefined, reading: Reading, language: Language): DocumentSymbol[] {
  if (node?.kind === 'mapping') return sectionSymbols(node, reading, language)
  return node?.kind === 'sequence' ? rowSymbols(node, reading, language) : []
}

function rowSymbols(
  list: Extract<SourceNode, { kind: 'sequence' }>,
  reading: Reading,
  language: Language,
): DocumentSymbol[] {
  return itemsIn(list).flatMap(({ index, node }) => {
    if (node.kind !== 'mapping') return []
    const paths = [['name', language], ['clause'], ['subject'], ['id'], ['title', language], [language]]
    const name = paths.flatMap((path) => textAt(node, path) ?? [])[0]
    const detail = textAt(node, ['expect', 'verdict']) ?? textAt(node, ['title', language])
    return [
      {
        name: name?.text ?? `#${index + 1}`,
        ...(detail && detail !== name && { detail: detail.text }),
        kind: SymbolKind.Struct,
        range: rangeIn(reading, spanOf(reading.text, node)),
        selectionRange: rangeIn(reading, name ?? { start: node.start, end: node.start }),
      },
    ]
  })
}

function textAt(node: SourceNode, path: readonly string[]): ScalarNode | undefined {
  const found = nodeAt(node, undefined, path)
  return found?.kind === 'scalar' && found.text.trim() !== '' ? found : undefined
}
