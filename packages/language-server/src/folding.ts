import type { SourceNode, Span } from '@viridict/core'
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { linesOf } from './lines.js'
import { entriesIn, itemsIn, spanOf } from './nodes.js'
import { packFileAt } from './pack-files/authored.js'
import type { Feature } from './session.js'
import type { Reading } from './workspace.js'

/** Folds what takes several lines. Texts that are neither declarations nor of a pack are left to whoever knows them. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ connection, workspace }) {
    connection.onFoldingRanges(({ textDocument: { uri } }) => {
      const reading = workspace.reading(uri)
      const isOurs = reading?.declarations.length !== 0 || packFileAt(uri, workspace.folderOf(uri)) !== undefined
      return reading && isOurs ? foldsOf(reading) : null
    })
  },
}

function foldsOf(reading: Reading): FoldingRange[] {
  const { text, documents } = reading
  const lines = linesOf(reading)
  const folds: FoldingRange[] = []
  const texts: FoldingRange[] = []
  for (const { root } of documents) {
    if (!root) continue
    if (documents.length > 1) folds.push(...foldOf(spanOf(text, root), root.start, lines))
    for (const { node, from } of blocksIn(root)) {
      const found = foldOf(spanOf(text, node), from, lines)
      ;(node.kind === 'scalar' ? texts : folds).push(...found)
    }
  }
  const comments = commentsIn(text).filter(({ startLine }) => !texts.some((fold) => isWithin(startLine, fold)))
  return outermost([...folds, ...texts, ...comments])
}

/** A value, and where the line begins that stays to be seen: at its key, or where its row does. */
interface Block {
  readonly node: SourceNode
  readonly from: number
}

function* blocksIn(node: SourceNode): Generator<Block> {
  if (node.kind === 'mapping')
    for (const { key, value } of entriesIn(node)) if (value) yield* blockAndBelow(value, key.start)
  if (node.kind === 'sequence') for (const item of itemsIn(node)) yield* blockAndBelow(item.node, item.node.start)
}

function* blockAndBelow(node: SourceNode, from: number): Generator<Block> {
  yield { node, from }
  yield* blocksIn(node)
}

/** The line of a closing bracket stays, too. */
function foldOf({ start, end }: Span, from: number, lines: TextDocument): FoldingRange[] {
  const isBracketed = /[[{]/.test(lines.getText().charAt(start))
  const startLine = lines.positionAt(from).line
  const endLine = lines.positionAt(end).line - (isBracketed ? 1 : 0)
  return endLine > startLine ? [{ startLine, endLine }] : []
}

function isWithin(line: number, { startLine, endLine }: FoldingRange): boolean {
  return startLine < line && line <= endLine
}

/** Two and more lines of nothing but comment. */
function commentsIn(text: string): FoldingRange[] {
  const isComment = text.split(/\r\n|\r|\n/).map((line) => /^[ \t]*#/.test(line))
  return isComment.flatMap((is, startLine) => {
    if (!is || isComment[startLine - 1]) return []
    const next = isComment.indexOf(false, startLine)
    const endLine = (next < 0 ? isComment.length : next) - 1
    return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Comment }] : []
  })
}

/** Editors fold one range a line: the longest. */
function outermost(folds: readonly FoldingRange[]): FoldingRange[] {
  const sorted = folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
  return sorted.filter(({ startLine }, index) => sorted[index - 1]?.startLine !== startLine)
}
