import {
  fieldOf,
  isViridictDocument,
  kindOf,
  type Language,
  type MappingNode,
  parseSource,
  type SourceDocument,
} from '@viridict/core'

export type Declared = SourceDocument & { readonly root: MappingNode }

export type ProjectFound =
  /** `index` is that of the document among all of the text. */
  | { readonly ok: true; readonly document: Declared; readonly index: number }
  | { readonly ok: false; readonly why: 'broken' | 'not-a-project' }
  /** Several declarations, and none or not just one of them is named. */
  | { readonly ok: false; readonly why: 'which'; readonly ids: readonly string[] }

/** The Project that a planting list goes into: the only declaration of the text, or the one with that id. */
export function findProject(text: string, id: string | undefined): ProjectFound {
  const documents = parseSource(text)
  if (documents.some(({ problems }) => problems.length > 0)) return { ok: false, why: 'broken' }
  const declared = documents.filter(isViridictDocument)
  const named = id === undefined ? declared : declared.filter(({ root }) => textAt(root, 'id') === id)
  const [document] = named
  if (declared.length === 0) return { ok: false, why: 'not-a-project' }
  if (!document || named.length > 1)
    return { ok: false, why: 'which', ids: declared.map(({ root }) => textAt(root, 'id') ?? '?') }
  if (kindOf(document.root).kind !== 'Project') return { ok: false, why: 'not-a-project' }
  return { ok: true, document, index: documents.indexOf(document) }
}

/** What stands behind a key of a Project, in either spelling. */
export function entryOf(root: MappingNode, key: string): MappingNode['entries'][number] | undefined {
  return root.entries.find((entry) => fieldOf('Project', entry.key.text)?.key === key)
}

function textAt(root: MappingNode, key: string): string | undefined {
  const value = entryOf(root, key)?.value
  return value?.kind === 'scalar' ? value.text : undefined
}

/** That of most of its keys. */
export function languageOf(root: MappingNode): Language {
  const fields = root.entries.map(({ key }) => ({ text: key.text.trim(), field: fieldOf('Project', key.text) }))
  const chinese = fields.filter(({ text, field }) => field?.zh === text).length
  const english = fields.filter(({ text, field }) => field?.key === text).length
  return chinese >= english ? 'zh' : 'en'
}
