import type { FieldShape, Language } from '@viridict/core'
import type { Settings } from '../settings.js'
import type { TypingContext } from './context-at.js'
import type { PinyinReader } from './spellings.js'

/** What completions follow from. */
export interface Ask {
  readonly context: TypingContext
  /** Of the text: what is put in is written likewise. */
  readonly written: Language
  /** Of whoever reads the descriptions. */
  readonly reader: Language
  readonly settings: Settings
  readonly pinyin: PinyinReader
  /** The editor knows tab stops. */
  readonly hasStops: boolean
}

export function keyOf({ key, zh }: Pick<FieldShape, 'key' | 'zh'>, language: Language): string {
  return language === 'zh' ? zh : key
}

export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh'
}
