import type { Assessment, Language } from '@viridict/core'
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { fixedPackage } from '../fixed-package.js'
import { manifestOf, type RunInputs } from '../manifest.js'
import { masked } from '../masking.js'
import type { RenderOptions } from '../render-options.js'
import { notesOf } from '../report/notes.js'
import { type Block, heading, paragraph } from './blocks.js'
import { conclusions, units } from './conclusions.js'
import { cover } from './cover.js'
import { type Gathered, gather } from './gathered.js'
import { fonts, pageLayout, styles } from './layout.js'
import { manifestPage } from './manifest-page.js'
import { notices } from './notices.js'
import { openFacts } from './open-facts.js'
import { signing } from './signing.js'
import { basis, summary } from './summary.js'
import { chineseNumber, write } from './words.js'

export interface DocxOptions extends RenderOptions, RunInputs {
  /** Of the program that ran, a semantic version. */
  readonly packageVersion: string
}

/** 审查意见书: a written opinion to be signed and sealed, and behind it a notice for every declaration that goes back. */
export async function renderDocx(assessment: Assessment, options: DocxOptions): Promise<Uint8Array> {
  const { language, mask: isMasked = true } = options
  const shown = isMasked ? masked(assessment) : assessment
  const gathered = gather(shown, language)
  const document = new Document({
    title: write('title', language),
    creator: 'Viridict',
    lastModifiedBy: 'Viridict',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { ...pageLayout, titlePage: true },
        footers: {
          default: footer(AlignmentType.RIGHT),
          even: footer(AlignmentType.LEFT),
          first: new Footer({ children: [] }),
        },
        children: [
          ...cover(gathered),
          ...parts(gathered),
          ...notices(gathered),
          ...manifestPage(manifestOf(shown, { ...options, isMasked }), language),
        ],
      },
    ],
  })
  return fixedPackage(new Uint8Array(await Packer.toArrayBuffer(document)))
}

/** Between dashes, at the outer edge and one character from it. */
function footer(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.number, size: 28 })
  return new Footer({ children: [new Paragraph({ alignment, indent: { left: 320, right: 320 }, children: [number] })] })
}

/** The numbered parts; one of which there is nothing to say is left out. */
function parts(gathered: Gathered): readonly Block[] {
  const { language } = gathered
  const written = [
    ['basis', basis(gathered)],
    ['summary', summary(gathered)],
    ['byClause', conclusions(gathered)],
    ['byUnit', units(gathered)],
    ['open', openFacts(gathered)],
    ['notes', notes(gathered)],
    ['signing', signing(language)],
  ] as const
  return written
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([word, blocks], index) => [
      heading(numbered(index + 1, write(word, language), language), 1, index === 0),
      ...blocks,
    ])
}

function numbered(number: number, text: string, language: Language): string {
  return language === 'zh' ? `${chineseNumber(number)}、${text}` : `${number}. ${text}`
}

function notes({ assessment, language }: Gathered): readonly Block[] {
  const found = notesOf(assessment, language)
  if (found.length === 0) return [paragraph(write('noneOfThese', language))]
  return found.flatMap(({ title, rows }) => [
    heading(title, 2),
    ...rows.map(({ head, text }) => paragraph(text === '' ? head : `${head}：${text}`)),
  ])
}
