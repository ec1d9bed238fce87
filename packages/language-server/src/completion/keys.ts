import { checks, type FieldShape, records } from '@viridict/core'
import { CompletionItemKind } from 'vscode-languageserver'
import { packsOf } from '../settings.js'
import { type Ask, keyOf, otherLanguage } from './ask.js'
import type { Draft } from './item.js'
import { inOrder, typedAs } from './spellings.js'
import { valueDrafts } from './values.js'

/** The keys that a mapping can still have, the required ones first. */
export function keyDrafts(ask: Ask): readonly Draft[] {
  const { context } = ask
  if (context.root === 'Config' && context.path[0] === 'levels') return levelDrafts(ask)
  const left = fieldsOf(context).filter(({ key }) => !context.written.has(key))
  return inOrder(left, ({ required }) => required).map((field) => keyDraft(field, ask))
}

/** Before the kind is written, those that a declaration of any kind has. */
function fieldsOf({ record, root, path }: Ask['context']): readonly FieldShape[] {
  const fields = record ? Object.values(records[record].fields) : []
  if (root || path.length > 0) return fields
  return fields.filter(({ key }) => key in records.Jurisdiction.fields && key in records.Operator.fields)
}

function keyDraft(field: FieldShape, ask: Ask): Draft {
  const { written, reader, pinyin, context, hasStops } = ask
  const label = keyOf(field, written)
  const following = context.hasColon ? '' : valueStart(field, ask)
  return {
    label,
    kind: CompletionItemKind.Property,
    text: `${label}${following}`,
    isSnippet: hasStops && following.includes('$'),
    detail: keyOf(field, otherLanguage(written)),
    note: field.required ? { zh: '必填', en: 'required' }[reader] : undefined,
    documentation: documentationOf(field, reader),
    spellings: [field.key, ...typedAs(field.zh, pinyin)],
    leadsOn: following !== '' && hasKnownValues(field, ask),
  }
}

/** Keys of a record, words, names; of a number or a free text nothing is known before it is begun. */
function hasKnownValues(field: FieldShape, ask: Ask): boolean {
  const isRecord = field.record !== undefined || field.item?.record !== undefined
  return isRecord || valueDrafts({ ...ask, context: { ...ask.context, field, typed: '', isItem: false } }).length > 0
}

function documentationOf({ description, clauses }: FieldShape, reader: Ask['reader']): string {
  if (clauses.length === 0) return description[reader]
  return reader === 'zh' ? `${description.zh}（${clauses.join('、')}）` : `${description.en} (${clauses.join(', ')})`
}

/** What stands between a key and its value, which begins on the next line where it has several parts. */
export function valueStart({ type, item }: FieldShape, ask: Ask): string {
  const { hasStops, context } = ask
  if (type !== 'record' && type !== 'list') return ': '
  if (context.style === 'block' && (!hasStops || type === 'record' || item?.record))
    return `:${newLine(ask)}${item ? '- ' : ''}${hasStops ? '$0' : ''}`
  if (!hasStops) return ': '
  if (type === 'record') return ': { $0 }'
  return item?.record ? ': [{ $0 }]' : ': [$0]'
}

/** One level in; an editor that knows tab stops puts the line's own indentation before it. */
function newLine({ context: { column, indent }, hasStops }: Ask): string {
  return `\n${' '.repeat((hasStops ? Math.max(column - indent, 0) : column) + 2)}`
}

/** Levels are set by the id of a rule or a data check. */
function levelDrafts({ context, settings, reader, pinyin }: Ask): readonly Draft[] {
  const rules = packsOf(settings).flatMap((pack) => pack.rules)
  const titles = new Map([
    ...rules.map(({ rule, title }) => [rule, title] as const),
    ...Object.entries(checks).map(([check, { title }]) => [check, title] as const),
  ])
  return [...titles]
    .filter(([id]) => !context.written.has(id))
    .map(([id, title]) => ({
      label: id,
      kind: CompletionItemKind.Property,
      text: context.hasColon ? id : `${id}: `,
      detail: title[reader],
      spellings: typedAs(title.zh, pinyin),
      leadsOn: !context.hasColon,
    }))
}
