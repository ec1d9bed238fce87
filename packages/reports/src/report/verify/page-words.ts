import type { Language, Text } from '@viridict/core'
import { fieldWords } from './field-words.js'

const pageWords = {
  page: { zh: '网页本身（脚本、样式或框架）', en: 'the page itself (script, style or frame)' },
  data: { zh: '网页的数据', en: 'the data of the page' },
  item: { zh: '第{number}项', en: 'item {number}' },
} as const satisfies Record<string, Text>

export function pageWord(name: Exclude<keyof typeof pageWords, 'item'>, language: Language): string {
  return pageWords[name][language]
}

/** By its own name, where somebody has put a field in that no report has. */
function fieldWord(step: string | number, language: Language): string {
  if (typeof step === 'number') return pageWords.item[language].replace('{number}', String(step))
  return Object.hasOwn(fieldWords, step) ? fieldWords[step as keyof typeof fieldWords][language] : step
}

/** `示例街角游园 · 乔灌木占比 · 数值`: names, and the fields that lead to the place. */
export function placeInWords(
  names: readonly string[],
  steps: readonly (string | number)[],
  language: Language,
): string {
  return [...names.filter((name) => name !== ''), ...steps.map((step) => fieldWord(step, language))].join(' · ')
}
