import {
  builtInPackIds,
  type EnumName,
  type FieldShape,
  type Language,
  records,
  type Text,
  vocabulary,
} from '@viridict/core'
import { CompletionItemKind } from 'vscode-languageserver'
import { packsOf } from '../settings.js'
import { type Ask, keyOf, otherLanguage } from './ask.js'
import type { Draft } from './item.js'
import { recordDraft } from './samples.js'
import { speciesDrafts } from './species.js'
import { typedAs } from './spellings.js'
import { unitDrafts } from './units.js'

type Shape = Pick<FieldShape, 'type' | 'unit' | 'enum' | 'record'>

/** What a field can be; a list that has not been begun is put in with its brackets. */
export function valueDrafts(ask: Ask): readonly Draft[] {
  const { field, isItem, root, path } = ask.context
  if (root === 'Config' && path[0] === 'levels') return words('levelSetting', ask)
  if (!field) return []
  if (!field.item) return [...ofShape(field, field, ask), ...instead(field, ask)]
  const items = field.item.record ? [] : ofShape(field.item, field, ask)
  return isItem ? items : items.map((draft) => ({ ...draft, text: `[${draft.text}]` }))
}

function ofShape(shape: Shape, field: FieldShape, ask: Ask): readonly Draft[] {
  const { settings } = ask
  if (shape.enum) return words(shape.enum, ask)
  if (shape.record) return ask.hasStops ? [recordDraft(shape.record, ask)] : []
  if (shape.type === 'date') return [plain(settings.asOf, { zh: '判定日', en: 'the day of judgement' }, ask)]
  if (shape.type === 'year')
    return [plain(settings.asOf.slice(0, 4), { zh: '判定日的年度', en: 'year of the day of judgement' }, ask)]
  return shape.type === 'text' ? names(field.key, ask) : unitDrafts(shape, ask)
}

/** `none` in place of a document, `permanent` in place of a day. */
function instead({ orNone, orPermanent }: FieldShape, ask: Ask): readonly Draft[] {
  return [
    ...(orNone ? [word({ zh: '无', en: 'none' }, [], ask)] : []),
    ...(orPermanent ? [word({ zh: '长期', en: 'permanent' }, [], ask)] : []),
  ]
}

/** Texts that are names of something known. */
function names(key: string, ask: Ask): readonly Draft[] {
  switch (key) {
    case 'species':
    case 'trees':
      return speciesDrafts(ask)
    case 'jurisdiction':
      return places(ask)
    case 'rule':
      return rules(ask)
    case 'incomplete':
      return registers(ask)
    case 'packs':
      return builtInPackIds.map((id) => plain(id, undefined, ask))
    case 'viridict':
      return [plain('1', { zh: '申报格式的版本', en: 'version of the format' }, ask)]
    default:
      return []
  }
}

function places(ask: Ask): readonly Draft[] {
  const { settings, written, pinyin } = ask
  const all = packsOf(settings).flatMap(({ jurisdictions, title }) => jurisdictions.map((place) => ({ place, title })))
  const each = new Map(all.map((entry) => [entry.place.id, entry]))
  return [...each.values()].map(({ place: { id, zh, en }, title }) => ({
    label: written === 'zh' ? zh : id,
    kind: CompletionItemKind.Value,
    text: written === 'zh' ? zh : id,
    detail: written === 'zh' ? `${id} · ${en}` : `${zh} · ${en}`,
    documentation: title[ask.reader],
    spellings: [id, en, ...typedAs(zh, pinyin)],
  }))
}

function rules({ settings, reader, pinyin }: Ask): readonly Draft[] {
  const each = new Map(packsOf(settings).flatMap((pack) => pack.rules.map((rule) => [rule.rule, rule] as const)))
  return [...each.values()].map(({ rule, clause, title, summary }) => ({
    label: rule,
    kind: CompletionItemKind.Reference,
    text: rule,
    detail: title[reader],
    note: clause,
    documentation: summary[reader],
    spellings: [clause, title.en, ...typedAs(title.zh, pinyin)],
  }))
}

/** The lists of the kind that are complete unless it is said that they are not. */
function registers(ask: Ask): readonly Draft[] {
  const fields = ask.context.root ? Object.values(records[ask.context.root].fields) : []
  return fields
    .filter(({ register, open }) => register || open)
    .map((field) => word({ zh: keyOf(field, 'zh'), en: field.key }, [], ask, field.description))
}

function words(name: EnumName, ask: Ask): readonly Draft[] {
  return Object.values(vocabulary[name]).map(({ zh, en, codes, aliases }) =>
    word({ zh, en }, [...codes, ...aliases], ask),
  )
}

function word(text: Text, others: readonly string[], ask: Ask, description?: Text): Draft {
  const { written, reader, pinyin } = ask
  return {
    label: text[written],
    kind: CompletionItemKind.EnumMember,
    text: text[written],
    detail: [text[otherLanguage(written)], ...others].join(' · '),
    documentation: description?.[reader],
    spellings: [text.en, ...typedAs(text.zh, pinyin), ...others],
  }
}

function plain(label: string, detail: Record<Language, string> | undefined, { reader }: Ask): Draft {
  return { label, kind: CompletionItemKind.Value, text: label, detail: detail?.[reader], spellings: [] }
}
