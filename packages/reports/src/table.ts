import { blanksBeside, displayWidth } from './display-width.js'
import type { Paint, Tone } from './palette.js'
import { wrap } from './wrap.js'

export interface Column {
  readonly head: string
  readonly align?: 'right'
  /** The narrowest that the column may become where the table is too wide; left out, it keeps its width. */
  readonly min?: number
}

export interface Cell {
  readonly text: string
  readonly tone?: Tone
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A text over all the columns that the cells leave. */
  readonly note?: Cell
}

export interface TableOptions {
  readonly width: number
  readonly indent: string
  readonly paint: Paint
}

const gap = '  '

/** A table of blanks alone: columns two spaces apart, as wide as what they hold; a column that holds nothing is left out. */
export function layTable(columns: readonly Column[], rows: readonly Row[], options: TableOptions): readonly string[] {
  const widths = fit(columns, rows, options.width - options.indent.length)
  const head: Row = {
    cells: columns.map((column, index) => ({ text: widths[index] === 0 ? '' : column.head, tone: 'faint' })),
  }
  return [head, ...rows].flatMap((row) => layRow(row, columns, widths, options))
}

function fit(columns: readonly Column[], rows: readonly Row[], width: number): readonly number[] {
  const widths = columns.map(({ head }, index) => {
    const widest = Math.max(0, ...rows.map(({ cells }) => displayWidth(cells[index]?.text ?? '')))
    return widest === 0 ? 0 : Math.max(widest, displayWidth(head))
  })
  while (spanOf(widths) > width) {
    const widest = widestToShrink(columns, widths)
    if (widest === undefined) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function widestToShrink(columns: readonly Column[], widths: readonly number[]): number | undefined {
  const shrinkable = widths.flatMap((width, index) => (width > (columns[index]?.min ?? width) ? [index] : []))
  return shrinkable.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0]
}

function spanOf(widths: readonly number[]): number {
  const shown = widths.filter((width) => width > 0)
  return shown.reduce((sum, width) => sum + width + gap.length, -gap.length)
}

/** A cell on the lines that it takes. */
interface Block {
  readonly lines: readonly string[]
  readonly width: number
  readonly align: Column['align']
  readonly tone: Tone | undefined
}

function layRow(row: Row, columns: readonly Column[], widths: readonly number[], options: TableOptions): string[] {
  const blocks: Block[] = []
  for (const [index, { text, tone }] of row.cells.entries()) {
    const width = widths[index] ?? 0
    if (width > 0) blocks.push({ lines: wrap(text, width), width, align: columns[index]?.align, tone })
  }
  if (row.note) blocks.push(noteOf(row.note, row.cells.length, widths, options))
  const height = blocks.reduce((highest, { lines }) => Math.max(highest, lines.length), 1)
  return Array.from({ length: height }, (_, line) => joinCells(blocks, line, options))
}

function noteOf({ text, tone }: Cell, cells: number, widths: readonly number[], options: TableOptions): Block {
  const before = spanOf(widths.slice(0, cells)) + gap.length
  const width = Math.max(16, options.width - options.indent.length - before)
  return { lines: wrap(text, width), width, align: undefined, tone }
}

/** Blanks stay outside the tones, so that no line ends in white space whatever its colour. */
function joinCells(blocks: readonly Block[], line: number, { indent, paint }: TableOptions): string {
  let joined = indent
  for (const [index, { lines, width, align, tone }] of blocks.entries()) {
    const text = lines[line] ?? ''
    const blanks = blanksBeside(text, width)
    const painted = paint(text, tone)
    joined += (index === 0 ? '' : gap) + (align === 'right' ? blanks + painted : painted + blanks)
  }
  return joined.trimEnd()
}
