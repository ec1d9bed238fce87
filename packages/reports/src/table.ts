import { displayWidth, pad } from './display-width.js'
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

function layRow(row: Row, columns: readonly Column[], widths: readonly number[], options: TableOptions): string[] {
  const { indent, paint } = options
  const blocks = [
    ...row.cells.flatMap((cell, index) => {
      const width = widths[index] ?? 0
      return width === 0 ? [] : [{ ...cell, width, align: columns[index]?.align, lines: wrap(cell.text, width) }]
    }),
    ...noteOf(row, widths, options),
  ]
  const height = Math.max(1, ...blocks.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, line) => {
    const cells = blocks.map(({ lines, width, align, tone }) => ({ text: pad(lines[line] ?? '', width, align), tone }))
    return joinCells(cells, indent, paint)
  })
}

function noteOf({ cells, note }: Row, widths: readonly number[], { width, indent }: TableOptions) {
  if (!note) return []
  const before = spanOf(widths.slice(0, cells.length)) + gap.length
  const rest = Math.max(16, width - indent.length - before)
  return [{ ...note, width: rest, align: undefined, lines: wrap(note.text, rest) }]
}

/** Blanks stay outside the tones, so that no line ends in white space whatever its colour. */
function joinCells(cells: readonly { text: string; tone: Tone | undefined }[], indent: string, paint: Paint): string {
  const painted = cells.map(({ text, tone }) => {
    const inner = text.trim()
    return inner === '' ? text : text.replace(inner, () => paint(inner, tone))
  })
  return `${indent}${painted.join(gap)}`.trimEnd()
}
