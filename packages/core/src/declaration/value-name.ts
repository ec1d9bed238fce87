import { type EnumName, vocabulary } from '../generated/vocabulary.js'
import type { Text } from '../message/text.js'

/** An enumerated value in words. */
export function valueName(name: EnumName, value: string): Text {
  const values: Readonly<Record<string, { readonly zh: string }>> = vocabulary[name]
  return { zh: values[value]?.zh ?? value, en: value }
}
