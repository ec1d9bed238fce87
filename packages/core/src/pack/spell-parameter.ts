import { type EnumName, vocabulary } from '../generated/vocabulary.js'
import type { Text } from '../message/text.js'
import type { Parameter } from './pack.js'

/** A parameter's value for readers: words of a declaration in their language, 36 months as 36个月. */
export function spellParameter(value: Parameter['value']): Text {
  const values = [value].flat()
  const terms = termsOf(values)
  const zh = values.map((one) => terms?.[one]?.zh ?? one.replace(/ %$/, '%').replace(/ months$/, '个月'))
  return { zh: zh.join('、'), en: values.join(', ') }
}

/** The enumeration that holds all of some words. */
export function enumOfWords(words: readonly string[]): EnumName | undefined {
  const names = Object.keys(vocabulary) as EnumName[]
  return names.find((name) => words.length > 0 && words.every((word) => Object.hasOwn(vocabulary[name], word)))
}

function termsOf(words: readonly string[]): Readonly<Record<string, { readonly zh: string }>> | undefined {
  const name = enumOfWords(words)
  return name && vocabulary[name]
}
