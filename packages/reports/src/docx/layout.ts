import { AlignmentType, type IPropertiesOptions, type ISectionPropertiesOptions, LineRuleType } from 'docx'

/**
 * The layout of GB/T 9704—2012 公文格式: A4 with 37 mm above and 28 mm left of a type area of 156 × 225 mm, 22 lines of 28
 * characters; 2号小标宋 for the title, 3号仿宋 for the text, 黑体 and 楷体 for headings of first and second rank, the number
 * of the page between dashes 7 mm below the type area. Lengths are twips, sizes half points.
 */
const mm = (length: number) => Math.round((length * 1440) / 25.4)

const lines = 22
const characters = 28
export const textWidth = mm(156)
const linePitch = Math.floor(mm(225) / lines)
const textSize = 32
/** What each character is set narrower by, in twips, so that 28 of them stand in a line. */
const squeeze = Math.floor(textWidth / characters - textSize * 10)

export const fonts = {
  text: font('仿宋'),
  heading: font('黑体'),
  subheading: font('楷体'),
  title: font('方正小标宋简体'),
  number: font('宋体'),
} as const

function font(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia }
}

export const pageLayout: ISectionPropertiesOptions = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(22) },
  },
  grid: { linePitch },
}

const exact = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
const twoCharacters = { firstLineChars: 200, firstLine: textSize * 20 } as const

/** By the rank of what is written; `signing` is left out when an opinion is compared with its inputs. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font: fonts.text, size: textSize, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: fonts.title, size: 44, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, line: 700, before: 240, after: 240 } },
    },
    heading1: {
      run: { font: fonts.heading, size: textSize, characterSpacing: squeeze, bold: false, color: '000000' },
      paragraph: { spacing: exact, indent: twoCharacters, keepNext: true },
    },
    heading2: {
      run: { font: fonts.subheading, size: textSize, characterSpacing: squeeze, bold: false, color: '000000' },
      paragraph: { spacing: exact, indent: twoCharacters, keepNext: true },
    },
  },
  paragraphStyles: [
    text('body', { spacing: exact, indent: twoCharacters }),
    // A seal stands on a page with words above it.
    text('lastBody', { spacing: exact, indent: twoCharacters, keepNext: true, keepLines: true }),
    text('address', { spacing: exact }),
    text('signing', { spacing: exact, keepNext: true, keepLines: true }),
    {
      ...style('cell', { spacing: { before: 30, after: 30, line: 300, lineRule: LineRuleType.AT_LEAST } }),
      run: { size: 21 },
    },
    { ...style('hash', { spacing: { before: 20, after: 20 } }), run: { size: 16 } },
  ],
}

/** Of the size that lines and characters are counted in. */
function text<Paragraph>(id: string, paragraph: Paragraph) {
  return { ...style(id, paragraph), run: { characterSpacing: squeeze } }
}

function style<Paragraph>(id: string, paragraph: Paragraph) {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, paragraph }
}
