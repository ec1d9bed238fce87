import { measureTitles, type PackKey, type Path } from '@viridict/core'
import { CompletionItemKind } from 'vscode-languageserver'
import type { Ask } from '../completion/ask.js'
import { contextIn, type TypingContext } from '../completion/context-at.js'
import type { Draft } from '../completion/item.js'
import { keyDrafts, valueStart } from '../completion/keys.js'
import { inOrder, typedAs } from '../completion/spellings.js'
import { valueDrafts } from '../completion/values.js'
import { type Authored, keysNamedAt, type Named, namedAt } from './named.js'
import { fieldLike, placeAt } from './place.js'

/** What is being typed in a file of a pack; within what a case declares, in the declaration. */
export function packContextAt(text: string, offset: number, authored: Authored): TypingContext | undefined {
  const { role, data } = authored
  const context = contextIn(text, offset, (trail) => fieldLike(role, data, trail))
  if (!context) return undefined
  const { record } = placeAt(role, data, context.trail)
  return context.on === 'key' && record && !context.record ? { ...context, record } : context
}

/** Keys and values of the files of a pack: what the schema names, and what there is to name. */
export function packDrafts(ask: Ask, authored: Authored): readonly Draft[] {
  const { on, trail, record, isItem } = ask.context
  const place = placeAt(authored.role, authored.data, trail)
  if (on === 'key') return record ? keyDrafts(ask) : keysAt(trail, ask, authored)
  if (on === 'row') return place.field ? [] : keysAt([...trail, 0], ask, authored, '- ')
  if (place.field) return valueDrafts(ask)
  // Behind a dash, before it is known whether a mapping or a text begins.
  const keys = isItem && place.shape.keys ? keysAt(trail, ask, authored) : []
  return [...keys, ...valuesAt(trail, ask, authored)]
}

function keysAt(path: Path, ask: Ask, authored: Authored, before = ''): readonly Draft[] {
  const { shape } = placeAt(authored.role, authored.data, path)
  const { written } = ask.context
  const known = Object.entries(shape.keys ?? {}).filter(([key]) => !written.has(key))
  const names = keysNamedAt(path, authored).filter(({ text }) => !written.has(text))
  return [
    ...inOrder(known, ([, key]) => key.required).map(([name, key]) =>
      keyDraft(name, key, [...path, name], ask, authored, before),
    ),
    ...names.map((named) => namedDraft(named, ask, `${before}${named.text}${ask.context.hasColon ? '' : ': '}`)),
  ]
}

function keyDraft(name: string, key: PackKey, path: Path, ask: Ask, { role, data }: Authored, before: string): Draft {
  const { reader, pinyin, context, hasStops } = ask
  const field = fieldLike(role, data, path)
  const following = context.hasColon || !field ? '' : valueStart(field, ask)
  const zh = key.zh ?? (Object.hasOwn(measureTitles, name) ? measureTitles[name]?.zh : undefined)
  return {
    label: name,
    kind: CompletionItemKind.Property,
    text: `${before}${name}${following}`,
    isSnippet: hasStops && following.includes('$'),
    detail: zh,
    note: key.required ? { zh: '必填', en: 'required' }[reader] : undefined,
    documentation: key.description?.[reader],
    spellings: zh === undefined ? [] : typedAs(zh, pinyin),
  }
}

function valuesAt(path: Path, ask: Ask, authored: Authored): readonly Draft[] {
  const each = new Map(namedAt(path, authored).map((named) => [named.text, named]))
  return [...each.values()].map((named) => namedDraft(named, ask, named.text))
}

function namedDraft({ text, title, description }: Named, { reader, pinyin }: Ask, put: string): Draft {
  return {
    label: text,
    kind: CompletionItemKind.Value,
    text: put,
    detail: title?.[reader],
    documentation: description?.[reader],
    spellings: title ? [title.en, ...typedAs(title.zh, pinyin)] : [],
  }
}
