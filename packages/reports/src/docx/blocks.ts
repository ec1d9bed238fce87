import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { visible } from '../visible.js'
import { textWidth } from './layout.js'

/** What a document is built of. */
export type Block = Paragraph | Table

/** The only way of text into the document: nothing turns or hides it, and no character is one that XML forbids. */
function run(text: string, bold = false): TextRun {
  return new TextRun({ text: visible(text).replace(/[\ufffe\uffff]/g, '\ufffd'), ...(bold && { bold }) })
}

export function title(text: string, isNewPage = false): Block {
  return new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore: isNewPage, children: [run(text)] })
}

export function heading(text: string, rank: 1 | 2, isNewPage = false): Block {
  const level = rank === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
  return new Paragraph({ heading: level, pageBreakBefore: isNewPage, children: [run(text)] })
}

export function paragraph(text: string, style: 'body' | 'lastBody' | 'address' | 'signing' = 'body'): Block {
  return new Paragraph({ style, children: [run(text)] })
}

/** At the right, as seals and days are, and three characters from the edge. */
export function atRight(text: string): Block {
  return new Paragraph({
    style: 'signing',
    alignment: AlignmentType.RIGHT,
    indent: { right: 960 },
    children: [run(text)],
  })
}

export interface Column {
  readonly head: string
  /** Share of the width, in hundredths. */
  readonly width: number
  readonly align?: 'center' | 'left'
  readonly style?: 'cell' | 'hash'
}

/** A table as wide as the type area, whose head stands on every page. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Block {
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100))
  const cells = (texts: readonly string[], isHead: boolean) =>
    columns.map((column, index) => cell(texts[index] ?? '', column, widths[index] ?? 0, isHead))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 70, right: 70, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(({ head }) => head),
          true,
        ),
      }),
      ...rows.map((texts) => new TableRow({ cantSplit: true, children: cells(texts, false) })),
    ],
  })
}

function cell(text: string, { align = 'left', style = 'cell' }: Column, width: number, isHead: boolean): TableCell {
  const alignment = isHead || align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHead && { shading: { fill: 'EDF2EE' } }),
    children: [new Paragraph({ style, alignment, children: [run(text, isHead)] })],
  })
}
