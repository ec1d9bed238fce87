import type { SourceDocument, SyntaxProblem } from '../source/source-node.js'
import { isViridictDocument } from './read-declaration.js'

/** A document behind a declaration that is none itself: a `---` too many may have cut the declaration off. */
export function markStray(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const first = documents.findIndex(isViridictDocument)
  return documents.map((document, index) => {
    if (first < 0 || index <= first || !document.root || isViridictDocument(document)) return document
    const stray = {
      code: 'stray-document',
      severity: 'error',
      start: document.root.start,
      end: document.root.start + 1,
    } as const
    return { ...document, problems: [...document.problems, stray] }
  })
}

/** Errors in what follows a declaration and is none itself: a slip may have cut it off. */
export function strayProblems(documents: readonly SourceDocument[], index: number): readonly SyntaxProblem[] {
  const following = documents.slice(index + 1)
  const end = following.findIndex(isViridictDocument)
  return following.slice(0, end < 0 ? undefined : end).flatMap(({ problems }) => problems)
}
