import type { PinyinReader } from './spellings.js'

let reader: Promise<PinyinReader> | undefined

/** How Chinese is typed. The dictionary is read with the first completion: it takes a tenth of a second. */
export function loadPinyin(): Promise<PinyinReader> {
  reader ??= importReader()
  return reader
}

async function importReader(): Promise<PinyinReader> {
  const { customPinyin, pinyin } = await import('pinyin-pro')
  customPinyin({ 重瓣: 'chóng bàn', 朴树: 'pò shù' }) // plant names that it reads as everyday words
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const found = known.get(text) ?? pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
    known.set(text, found)
    return found
  }
}
