import { type Language, messages } from '@viridict/core'
import { countsOf } from '../counts.js'
import { say } from '../wording.js'
import { type Block, paragraph, title } from './blocks.js'
import type { Gathered } from './gathered.js'
import { listed, write } from './words.js'

/** The title, and below it what the opinion is on; number and authority are for a hand to fill in. */
export function cover({ assessment, language }: Gathered): readonly Block[] {
  const { asOf, packs, subjects } = assessment
  const documents = packs.map((pack) => say('document', language, { title: pack.title, number: pack.document.number }))
  const lines: readonly string[] = [
    `${write('number', language)}${blank}`,
    `${write('reviewer', language)}${blank}`,
    `${write('asOf', language)}${asOf}`,
    `${write('readOf', language)}${subjects.length}（${kindsInWords(assessment, language)}）`,
    `${write('basisOf', language)}${documents.join('；')}`,
  ]
  const isForHand = (index: number) => index < 2
  return [
    ...Array.from({ length: 4 }, () => paragraph('', 'address')),
    title(write('title', language)),
    ...Array.from({ length: 3 }, () => paragraph('', 'address')),
    ...lines.map((line, index) => paragraph(line, isForHand(index) ? 'signing' : 'address')),
  ]
}

/** For a hand to write on. */
export const blank = '＿＿＿＿＿＿＿＿＿＿'

export function kindsInWords(assessment: Gathered['assessment'], language: Language): string {
  const { declarations } = countsOf(assessment)
  return listed(
    (['Project', 'Jurisdiction', 'Operator'] as const)
      .filter((kind) => declarations[kind] > 0)
      .map((kind) => `${messages[`kind-${kind}`][language]}${language === 'zh' ? '' : ' '}${declarations[kind]}`),
    language,
  )
}
