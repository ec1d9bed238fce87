import { type DeclarationKind, type FieldShape, type Language, records, vocabulary } from '@viridict/core'
import { CompletionItemKind } from 'vscode-languageserver'
import { packsOf } from '../settings.js'
import { type Ask, keyOf } from './ask.js'
import type { Draft } from './item.js'
import { makeStops, type Stop, sampleRecord, sampleValue } from './samples.js'
import { typedAs } from './spellings.js'

type Kind = DeclarationKind | 'Decisions'

/** What a declaration of a kind usually has beside what it must have. */
const usual: Readonly<Record<Kind, readonly string[]>> = {
  Project: ['planting'],
  Jurisdiction: ['population', 'parks'],
  Operator: ['headcount', 'workers'],
  Decisions: [],
}

/** Where nothing is written yet: a declaration of each kind, in the reader's language. */
export function declarationDrafts(ask: Ask): readonly Draft[] {
  return (Object.keys(usual) as Kind[]).map((kind) => {
    const { zh, en } = vocabulary.kind[kind]
    const label = { zh: `${zh}申报`, en: `${en} declaration` }
    return {
      label: kind === 'Decisions' ? { zh: '审查决定', en: 'Reviewer decisions' }[ask.reader] : label[ask.reader],
      kind: CompletionItemKind.Snippet,
      text: textOf(kind, ask),
      isSnippet: ask.hasStops,
      detail: { zh: en, en: zh }[ask.reader],
      spellings: [zh, en, '绿规', 'viridict', ...typedAs(label.zh, ask.pinyin).slice(1)],
    }
  })
}

function textOf(kind: Kind, ask: Ask): string {
  const stop = makeStops(ask.hasStops)
  const fields = Object.values(records[kind].fields).filter(
    ({ key, required }) => required || usual[kind].includes(key),
  )
  return fields.map((field) => `${keyOf(field, ask.reader)}:${filledIn(field, kind, ask, stop)}\n`).join('')
}

function filledIn(field: FieldShape, kind: Kind, ask: Ask, stop: Stop): string {
  const { reader } = ask
  if (field.key === 'viridict') return ' 1'
  if (field.key === 'kind') return ` ${vocabulary.kind[kind][reader]}`
  if (field.key === 'jurisdiction') return ` ${stop(field.example?.[reader] ?? '', placesOf(ask, reader))}`
  if (field.item?.record) return `\n  - ${sampleRecord(field.item.record, reader, stop)}`
  return ` ${sampleValue(field, reader, stop)}`
}

function placesOf({ settings }: Ask, language: Language): readonly string[] {
  const all = packsOf(settings).flatMap(({ jurisdictions }) => jurisdictions)
  return [...new Set(all.map(({ id, zh }) => (language === 'zh' ? zh : id)))]
}
