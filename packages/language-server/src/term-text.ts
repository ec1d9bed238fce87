import { type Contribution, formatInterval, type Language } from '@viridict/core'
import { say } from '@viridict/reports/wording'

/** A term of a figure on one line: `白蜡 640 m²，计入`. */
export function termText({ label, amount, unit, side }: Contribution, language: Language): string {
  const text = `${label[language]} ${formatInterval(amount, unit, 'down', language)}`
  if (side === undefined) return text
  return `${text}${language === 'zh' ? '，' : ', '}${say(side, language)}`
}
