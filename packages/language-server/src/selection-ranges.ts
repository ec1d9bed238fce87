import type { SourceNode, Span } from '@viridict/core'
import type { Position, SelectionRange } from 'vscode-languageserver'
import { linesOf, rangeIn } from './lines.js'
import { entriesIn, entrySpan, holds, itemsIn, spanOf } from './nodes.js'
import type { Feature } from './session.js'
import type { Reading } from './workspace.js'

/** Widens a selection: value, entry, row, list, section, document. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ connection, workspace }) {
    connection.onSelectionRanges(({ textDocument: { uri }, positions }) => {
      const reading = workspace.reading(uri)
      return reading ? positions.map((position) => selectionAt(position, reading)) : null
    })
  },
}

/** The protocol wants one for each position: where nothing stands, it is empty. */
function selectionAt(position: Position, reading: Reading): SelectionRange {
  const offset = linesOf(reading).offsetAt(position)
  const inOrder = spansAt(offset, reading).filter(
    ({ start, end }, index, all) => start !== all[index - 1]?.start || end !== all[index - 1]?.end,
  )
  const [outermost = { start: offset, end: offset }, ...inner] = inOrder
  return inner.reduce<SelectionRange>((parent, span) => ({ range: rangeIn(reading, span), parent }), {
    range: rangeIn(reading, outermost),
  })
}

/** Around an offset, from the document inwards. */
function spansAt(offset: number, { documents, text }: Reading): readonly Span[] {
  const document = documents.find((one) => holds(spanOf(text, one), offset))
  if (!document) return []
  const root = document.root ? below(document.root, offset, text) : []
  return [spanOf(text, document), ...root]
}

function below(node: SourceNode, offset: number, text: string): readonly Span[] {
  const span = spanOf(text, node)
  if (!holds(span, offset)) return []
  if (node.kind === 'scalar') return [span]
  return [span, ...(node.kind === 'mapping' ? inEntry(node, offset, text) : inItem(node, offset, text))]
}

function inEntry(node: SourceNode & { kind: 'mapping' }, offset: number, text: string): readonly Span[] {
  const entry = entriesIn(node).find((candidate) => holds(entrySpan(text, candidate), offset))
  if (!entry) return []
  const { key, value } = entry
  const inner = holds(key, offset) ? [key] : value ? below(value, offset, text) : []
  return [entrySpan(text, entry), ...inner]
}

function inItem(node: SourceNode & { kind: 'sequence' }, offset: number, text: string): readonly Span[] {
  const item = itemsIn(node).find((candidate) => holds(spanOf(text, candidate.node), offset))
  return item ? below(item.node, offset, text) : []
}
