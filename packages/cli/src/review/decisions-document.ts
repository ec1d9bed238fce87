import {
  fieldOf,
  isViridictDocument,
  kindOf,
  type Language,
  type MappingNode,
  parseSource,
  type SourceDocument,
} from '@viridict/core'

export interface DecisionsDocument {
  readonly root: MappingNode
  /** Among all documents of the text. */
  readonly index: number
}

export type DecisionsFound =
  | { readonly ok: true; readonly document: DecisionsDocument }
  | { readonly ok: false; readonly why: 'broken' | 'none' | 'other' }

/** The first document of decisions in a text; `none` where nothing is written yet. */
export function findDecisions(text: string): DecisionsFound {
  const documents = parseSource(text)
  if (documents.some(({ problems }) => problems.length > 0)) return { ok: false, why: 'broken' }
  if (documents.every(({ root }) => root === undefined)) return { ok: false, why: 'none' }
  const index = documents.findIndex(isDecisions)
  const root = documents[index]?.root
  return root?.kind === 'mapping' ? { ok: true, document: { root, index } } : { ok: false, why: 'other' }
}

function isDecisions(document: SourceDocument): boolean {
  return isViridictDocument(document) && kindOf(document.root).kind === 'Decisions'
}

/** The list of decisions, in either spelling. */
export function listOf(root: MappingNode): MappingNode['entries'][number] | undefined {
  return root.entries.find(({ key }) => isList(key.text))
}

export function isList(key: string): boolean {
  return fieldOf('Decisions', key)?.key === 'decisions'
}

/** That of most of its keys. */
export function languageOfDecisions(root: MappingNode): Language {
  const keys = root.entries.map(({ key }) => ({ text: key.text.trim(), field: fieldOf('Decisions', key.text) }))
  const chinese = keys.filter(({ text, field }) => field?.zh === text).length
  return chinese * 2 >= keys.length ? 'zh' : 'en'
}
