import { readXml } from './xml.js'

/** What a reader sees, one behind the other: a paragraph, a cell of a table, the start of a row, a picture or shape. */
export interface Item {
  readonly kind: 'paragraph' | 'cell' | 'row' | 'picture'
  readonly text: string
  /** Of a paragraph, as the part names it. */
  readonly style: string
  /** Of a cell, from 1. */
  readonly row: number
  readonly column: number
}

interface Paragraph {
  text: string
  style: string
}

interface Field {
  instruction: string
  isResult: boolean
}

const pictures: ReadonlySet<string> = new Set([
  'drawing',
  'pict',
  'object',
  'altChunk',
  'contentPart',
  'other AlternateContent',
])

/** The items of a part. Empty paragraphs outside of tables are left out: they show nothing. */
export function readItems(part: Uint8Array): readonly Item[] {
  const items: Item[] = []
  const paragraphs: Paragraph[] = []
  const cells: string[][] = []
  const rows: { row: number; column: number }[] = []
  const fields: Field[] = []
  const path: string[] = []
  let isHidden = false

  const add = (kind: Item['kind'], text: string, style = '') => {
    const { row = 0, column = 0 } = rows.at(-1) ?? {}
    items.push({ kind, text, style, row, column })
  }
  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !isHidden && !fields.some(isPageNumber)) paragraph.text += text
  }
  const endParagraph = () => {
    const { text = '', style = '' } = paragraphs.pop() ?? {}
    const cell = cells.at(-1)
    if (cell) cell.push(text)
    else if (text !== '') add('paragraph', text, style)
  }
  const endField = () => {
    const field = fields.pop()
    const paragraph = paragraphs.at(-1)
    if (field && paragraph) paragraph.text += `{${isPageNumber(field) ? nameOf(field) : field.instruction.trim()}}`
  }

  readXml(part, {
    open(name, attribute) {
      path.push(name)
      if (pictures.has(name)) add('picture', '')
      switch (name) {
        case 'p':
          paragraphs.push({ text: '', style: '' })
          break
        case 'pStyle': {
          const paragraph = paragraphs.at(-1)
          if (paragraph) paragraph.style = attribute('val') ?? ''
          break
        }
        case 'r':
          isHidden = false
          break
        case 'vanish':
          if (path.at(-2) === 'rPr' && path.at(-3) === 'r')
            isHidden = !['0', 'false', 'off'].includes(attribute('val') ?? '')
          break
        case 'tbl':
          rows.push({ row: 0, column: 0 })
          break
        case 'tr': {
          const at = rows.at(-1)
          if (at) Object.assign(at, { row: at.row + 1, column: 0 })
          add('row', '')
          break
        }
        case 'tc': {
          const at = rows.at(-1)
          if (at) at.column++
          cells.push([])
          break
        }
        case 'fldSimple':
          fields.push({ instruction: attribute('instr') ?? '', isResult: true })
          break
        case 'fldChar': {
          const type = attribute('fldCharType')
          const field = fields.at(-1)
          if (type === 'begin') fields.push({ instruction: '', isResult: false })
          else if (type === 'separate' && field) field.isResult = true
          else if (type === 'end') endField()
          break
        }
        case 'br':
          // The end of a page is nobody's text.
          if (!['page', 'column'].includes(attribute('type') ?? '')) write('\n')
          break
        default:
          write(signs[name] ?? '')
          if (name === 'sym') write(`{${attribute('font')} ${attribute('char')}}`)
      }
    },
    close(name) {
      path.pop()
      if (name === 'p') endParagraph()
      if (name === 'fldSimple') endField()
      if (name === 'tc') add('cell', (cells.pop() ?? []).join('\n'))
      if (name === 'tbl') rows.pop()
    },
    text(text) {
      const field = fields.at(-1)
      if (path.at(-1) === 't') write(text)
      else if (path.at(-1) === 'instrText' && field) field.instruction += text
    },
  })
  return items
}

const signs: Readonly<Record<string, string>> = { tab: '\t', cr: '\n', noBreakHyphen: '-', pgNum: '{PAGE}' }

function nameOf({ instruction }: Field): string {
  return instruction.trim().split(/\s/)[0] ?? ''
}

/** Its result is the program's business. */
function isPageNumber({ instruction, isResult }: Field): boolean {
  return isResult && /^\s*(?:NUM)?PAGES?\b[^"]*$/.test(instruction)
}
