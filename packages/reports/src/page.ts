import type { Language } from '@viridict/core'
import { displayWidth } from './display-width.js'
import type { Paint, Tone } from './palette.js'
import { visible } from './visible.js'
import { type Word, words } from './wording.js'
import { wrap } from './wrap.js'

/** What the parts of a text report share. */
export interface Page {
  readonly language: Language
  readonly width: number
  readonly paint: Paint
  readonly quiet: boolean
}

/** A narrower terminal breaks the lines itself. */
export const narrowest = 40

/** Lines with a hanging indent; what users wrote is made visible, never obeyed. */
export function paragraph(text: string, { width, paint }: Page, indent = '', tone?: Tone): readonly string[] {
  return wrap(visible(text), width - indent.length).map((line) => `${indent}${paint(line, tone)}`.trimEnd())
}

const labelled = ['quotation', 'explanation', 'repair', 'missing', 'contributions', 'milestones'] as const
const alsoLabelled = [
  'gap',
  'portfolio',
  'figures',
  'decision',
  'assumed',
  'declarations',
  'verdicts',
  'problems',
  'baseline',
] as const

/** Columns that the words of the margin take in a language. */
export function margin(language: Language): number {
  return Math.max(...[...labelled, ...alsoLabelled].map((word) => displayWidth(words[word][language]))) + 2
}

/** Lines beside a word in the margin, which the first of them carries. */
export function beside(
  word: Word,
  lines: readonly string[],
  { language, paint }: Page,
  indent: string,
): readonly string[] {
  const width = margin(language)
  return lines.map((line, index) => {
    const label = index === 0 ? words[word][language] : ''
    const blank = ' '.repeat(width - displayWidth(label))
    return `${indent}${paint(label, 'faint')}${blank}${line}`.trimEnd()
  })
}

/** The page that is left beside the margin. */
export function besideMargin(page: Page, indent: string): Page {
  return { ...page, width: Math.max(narrowest / 2, page.width - indent.length - margin(page.language)) }
}
