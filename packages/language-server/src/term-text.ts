import { type Contribution, formatInterval, type Language } from '@viridict/core'
import { sideText } from '@viridict/reports/figures'

/** A term of a figure on one line: `白蜡 640 m²，计入`. */
export function termText(term: Contribution, language: Language): string {
  const text = `${term.label[language]} ${formatInterval(term.amount, term.unit, 'down', language)}`
  const side = sideText(term, language)
  return side === '' ? text : `${text}${language === 'zh' ? '，' : ', '}${side}`
}
