import { type DeclarationKind, type Language, vocabulary } from '@viridict/core'

export const kinds: readonly DeclarationKind[] = ['Project', 'Jurisdiction', 'Operator']

/** How a kind is named on the command line, and the file of its template: `project`, `项目`. */
export function kindName(kind: DeclarationKind, language: Language): string {
  return language === 'zh' ? vocabulary.kind[kind].zh : kind.toLowerCase()
}

/** The kind that a word names in either language. */
export function kindNamed(word: string): DeclarationKind | undefined {
  const name = word.normalize('NFKC').trim().toLowerCase()
  return kinds.find((kind) => kindName(kind, 'zh') === name || kindName(kind, 'en') === name)
}
