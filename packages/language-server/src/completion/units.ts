import type { FieldShape, Language } from '@viridict/core'
import { CompletionItemKind } from 'vscode-languageserver'
import type { Ask } from './ask.js'
import type { Draft } from './item.js'
import { inOrder } from './spellings.js'

type Shape = Pick<FieldShape, 'type' | 'unit'>

/** The usual units of a type of field, as they are written in each language. */
const usual: Readonly<Partial<Record<FieldShape['type'], Readonly<Record<Language, readonly string[]>>>>> = {
  area: {
    zh: ['m2', '公顷', '亩', '平方米', 'km2', '平方公里', 'ha', '万平方米'],
    en: ['m2', 'ha', 'km2', '亩'],
  },
  length: { zh: ['m', 'km', 'cm', 'mm', '米', '公里', '厘米', '毫米'], en: ['m', 'km', 'cm', 'mm'] },
  money: { zh: ['万元', '元'], en: ['万元', '元'] },
  percent: { zh: ['%'], en: ['%'] },
}

/** A figure or a range, and what has been typed of its unit. */
const figure = /^\s*(\d[\d.]*(?:\s*[-~–—至]\s*\d[\d.]*)?)\s*\D{0,4}[23]?$/u

/** Behind a figure, the units that a field can have, its own first. */
export function unitDrafts(shape: Shape, { context, written }: Ask): readonly Draft[] {
  const number = figure.exec(context.typed.normalize('NFKC'))?.[1]
  if (number === undefined) return []
  return unitsOf(shape, written).map((unit) => ({
    label: `${number} ${unit}`,
    kind: CompletionItemKind.Unit,
    text: `${number} ${unit}`,
    spellings: [`${number}${unit}`],
  }))
}

/** English texts write a number of things bare, for its units are Chinese measure words. */
function unitsOf({ type, unit }: Shape, written: Language): readonly string[] {
  if (type !== 'count') return inOrder(usual[type]?.[written] ?? [], (name) => name === unit)
  if (unit === undefined || written === 'en') return []
  return unit === '人' ? ['人', '万人'] : [unit]
}
