import { formatMessage, type Language, type Message, message, type Text } from '@viridict/core'
import type { Cause } from './difference.js'

const words = {
  title: { zh: '绿规  前后对比', en: 'Viridict  what has changed' },
  before: { zh: '前', en: 'Before' },
  after: { zh: '后', en: 'After' },
  side: { zh: '规则包 {packs}  判定日 {asOf}', en: 'pack {packs}  as of {asOf}' },
  worse: { zh: '变差 {count}', en: 'Worse: {count}' },
  better: { zh: '好转 {count}', en: 'Better: {count}' },
  other: { zh: '其他变化 {count}', en: 'Otherwise: {count}' },
  moved: { zh: '结论不变、差距变了 {count}', en: 'The same verdict by another gap: {count}' },
  gone: { zh: '只在前面有的 {count}', en: 'Only before: {count}' },
  added: { zh: '只在后面有的 {count}', en: 'Only after: {count}' },
  same: { zh: '没有变化。', en: 'Nothing has changed.' },
  value: { zh: '数值', en: 'Figure' },
  requirement: { zh: '要求', en: 'Required' },
  due: { zh: '期限', en: 'Due' },
  gap: { zh: '差距', en: 'Short by' },
  because: { zh: '因为', en: 'Because' },
  verdict: { zh: '结论', en: 'Verdict' },
  none: { zh: '无', en: 'none' },
} as const satisfies Record<string, Text>

export const causeWords: Readonly<Record<Cause, Text>> = {
  requirement: { zh: '要求改了', en: 'the requirement has changed' },
  due: { zh: '期限改了或到了', en: 'another date is due' },
  facts: { zh: '所据的事实变了', en: 'the facts have changed' },
  figure: { zh: '同样的事实算出的数值变了', en: 'the same facts give another figure' },
  decision: { zh: '审查人的决定变了', en: 'a reviewer has decided otherwise' },
  level: { zh: '级别改了', en: 'the level has changed' },
  rule: { zh: '规则的条件或判定日变了', en: 'the conditions of the rule or the as-of date have changed' },
}

export type DiffWord = keyof typeof words

export function sayDiff(word: DiffWord, language: Language, args: Message['args'] = {}): string {
  return formatMessage(message(words[word], args), language)
}
