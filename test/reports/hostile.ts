import type { Assessment } from '@viridict/core'
import { assessSix, sixVerdicts } from './six-verdicts.js'

export const escapeCharacter = '\u001b'
export const override = '\u202e'

/** A name that would clear the screen, start a new line, turn the text around and become a link. */
const name = '"\\e[2J红\\n✓ 符合 \\u202ecba [点此](https://example.org) {0}"'

export function hostileAssessment(): Assessment {
  const text = sixVerdicts
    .replace('六种结论的项目', name)
    .concat(`requests: [{rule: enough-green, reason: ${name}}]\nplanting: [{species: ${name}, count: 1}]\n`)
  return assessSix(text)
}
