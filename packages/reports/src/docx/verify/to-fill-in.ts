import type { Language } from '@viridict/core'
import { blank } from '../cover.js'
import { opinionWords, write } from '../words.js'

/** A text with a place for a hand in it. */
export interface ToFillIn {
  readonly before: string
  readonly after: string
  /** Of signatures and seals: a seal, or a line, may stand beside it. */
  readonly hasRoom: boolean
}

/** A name, a number or a day has fewer characters; what is longer is no signature. */
export const longestFilling = 40

/** The place for a hand in a paragraph that was just made, where there is one. */
export function toFillIn(text: string, language: Language): ToFillIn | undefined {
  if ([write('seal', language), write('date', language)].includes(text)) return { before: '', after: '', hasRoom: true }
  const ofCover = (['number', 'reviewer'] as const).map((word) => `${write(word, language)}${blank}`)
  const signatures = (['examiner', 'checker', 'approver'] as const).map((word) => write(word, language))
  if ([...ofCover, ...signatures].includes(text))
    return { before: text.replace(/[＿_]+$/, ''), after: '', hasRoom: signatures.includes(text) }
  return ofNotice(text, language)
}

/** The day by which a declaration comes back: the last words of a paragraph that quotes its declarant before. */
function ofNotice(text: string, language: Language): ToFillIn | undefined {
  const template = opinionWords.noticeText[language]
  const end = template.slice(template.lastIndexOf('{day}') + '{day}'.length)
  if (!text.startsWith(template.slice(0, template.indexOf('{'))) || !text.endsWith(end)) return undefined
  const [before = '', after = ''] = end.split(language === 'zh' ? '　　年　　月　　日' : '________________')
  return { before: text.slice(0, text.length - end.length) + before, after, hasRoom: false }
}

export function isFilledIn({ before, after }: Pick<ToFillIn, 'before' | 'after'>, text: string): boolean {
  const length = text.length - before.length - after.length
  return text.startsWith(before) && text.endsWith(after) && length >= 0 && length <= longestFilling
}
