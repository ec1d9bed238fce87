import type { Language } from '@viridict/core'
import { atRight, type Block, paragraph } from './blocks.js'
import { write } from './words.js'

/** Who examined, checked and approved; these lines stay empty for hands. */
export function signing(language: Language): readonly Block[] {
  return [
    ...(['examiner', 'checker', 'approver'] as const).map((word) => paragraph(write(word, language), 'signing')),
    ...sealPlace(language),
  ]
}

/** Room for the seal above its day. */
export function sealPlace(language: Language): readonly Block[] {
  return [
    ...Array.from({ length: 2 }, () => paragraph('', 'signing')),
    atRight(write('seal', language)),
    atRight(write('date', language)),
  ]
}
