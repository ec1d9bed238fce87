import {
  type FieldShape,
  fieldOf,
  isViridictDocument,
  kindOf,
  type Language,
  type MappingNode,
  parseSource,
  type RecordName,
  type SourceDocument,
} from '@viridict/core'
import { type ListTarget, targetOf } from './list-target.js'

export type Declared = SourceDocument & { readonly root: MappingNode }

export type DeclarationFound =
  /** `index` is that of the document among all of the text. */
  | { readonly ok: true; readonly document: Declared; readonly index: number; readonly target: ListTarget }
  | { readonly ok: false; readonly why: 'broken' | 'not-a-declaration' }
  /** Several declarations, and none or not just one of them is named. */
  | { readonly ok: false; readonly why: 'which'; readonly ids: readonly string[] }

/** The declaration whose list is meant: the only one of the text, or the one with that id. Its kind says which list. */
export function findDeclaration(text: string, id: string | undefined): DeclarationFound {
  const documents = parseSource(text)
  if (documents.some(({ problems }) => problems.length > 0)) return { ok: false, why: 'broken' }
  const declared = documents.filter(isViridictDocument)
  const named = id === undefined ? declared : declared.filter(({ root }) => textAt(root, 'id') === id)
  const [document] = named
  if (declared.length === 0) return { ok: false, why: 'not-a-declaration' }
  if (!document || named.length > 1)
    return { ok: false, why: 'which', ids: declared.map(({ root }) => textAt(root, 'id') ?? '?') }
  const target = targetOf(kindOf(document.root).kind ?? '')
  return target
    ? { ok: true, document, index: documents.indexOf(document), target }
    : { ok: false, why: 'not-a-declaration' }
}

/** What stands behind a key of a declaration, in either spelling. */
export function entryOf(root: MappingNode, key: string, kind: RecordName = 'Project'): Entry | undefined {
  return root.entries.find((entry) => fieldOf(kind, entry.key.text)?.key === key)
}

type Entry = MappingNode['entries'][number]

function textAt(root: MappingNode, key: string): string | undefined {
  const value = entryOf(root, key)?.value
  return value?.kind === 'scalar' ? value.text : undefined
}

/** That of most of its keys. */
export function languageOf(root: MappingNode, kind: RecordName): Language {
  const fields = root.entries.map(({ key }) => ({ text: key.text.trim(), field: fieldOf(kind, key.text) }))
  const isIn = (spelling: (field: FieldShape) => string) =>
    fields.filter(({ text, field }) => field && spelling(field) === text).length
  return isIn(({ zh }) => zh) >= isIn(({ key }) => key) ? 'zh' : 'en'
}
