import { type FieldShape, type Language, type RecordName, records, vocabulary } from '@viridict/core'
import { CompletionItemKind } from 'vscode-languageserver'
import { type Ask, keyOf } from './ask.js'
import type { Draft } from './item.js'
import { typedAs } from './spellings.js'

/** A sample value, as a tab stop where the editor knows them; of several words one can be chosen. */
export type Stop = (sample: string, choices?: readonly string[]) => string

/** Numbers the tab stops of one snippet. */
export function makeStops(hasStops: boolean): Stop {
  let count = 0
  return (sample, choices = []) => {
    if (!hasStops) return sample
    count++
    if (choices.length < 2) return `\${${count}:${sample.replace(/[\\$}]/g, '\\$&')}}`
    const others = choices.filter((choice) => choice !== sample)
    return `\${${count}|${[sample, ...others].map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
  }
}

/** What a row usually has beside what it must have. */
const usual: Readonly<Partial<Record<RecordName, readonly string[]>>> = {
  planting: ['count', 'crown', 'area'],
  worker: ['certificate'],
  park: ['area', 'completedOn'],
  evidence: ['title', 'number', 'issuer', 'date'],
  topicEvidence: ['title', 'number', 'date'],
  facilities: ['fitness', 'play', 'ageFriendly'],
  land: ['builtUp', 'green'],
}

/** A record on one line with the keys that it must or usually has: `{ 编号: W-1, … }`. Samples let no rule pass. */
export function sampleRecord(record: RecordName, language: Language, stop: Stop): string {
  const entries = sampleFields(record).map(
    (field) => `${keyOf(field, language)}: ${sampleValue(field, language, stop)}`,
  )
  return `{ ${entries.join(', ')} }`
}

function sampleFields(record: RecordName): readonly FieldShape[] {
  const fields = Object.values(records[record].fields)
  const some = fields.filter(({ key, required }) => required || usual[record]?.includes(key))
  return some.length > 0 ? some : fields.slice(0, 2)
}

export function sampleValue(field: FieldShape, language: Language, stop: Stop): string {
  const { record, item, example } = field
  if (record) return sampleRecord(record, language, stop)
  if (item?.record) return `[${sampleRecord(item.record, language, stop)}]`
  const name = field.enum ?? item?.enum
  const choices = name ? Object.values(vocabulary[name]).map((term) => term[language]) : []
  const sample = stop((item?.example ?? example)?.[language] ?? '', choices)
  return item ? `[${sample}]` : sample
}

/** A whole record to put in as a value or a row, behind a dash where none stands there yet. */
export function recordDraft(record: RecordName, ask: Ask, before = ''): Draft {
  const { written, reader, pinyin, hasStops } = ask
  const name = records[record].zh ?? record
  const keys = sampleFields(record).map((field) => keyOf(field, written))
  return {
    label: `{ ${keys.join(', ')} }`,
    kind: CompletionItemKind.Snippet,
    text: `${before}${sampleRecord(record, written, makeStops(hasStops))}`,
    isSnippet: hasStops,
    detail: reader === 'zh' ? `一行：${name}` : `one line: ${record}`,
    spellings: [record, ...typedAs(name, pinyin)],
  }
}
