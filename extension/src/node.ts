import type { ClauseLine, DeclarationLine, FactLine, FindingLine, Place } from '@viridict/language-server/overview'

/** A row of a tree. */
export type Node =
  | { readonly kind: 'pack'; readonly id: string; readonly clauses: readonly ClauseLine[] }
  | { readonly kind: 'clause'; readonly line: ClauseLine }
  | { readonly kind: 'declaration'; readonly line: DeclarationLine }
  | { readonly kind: 'fact'; readonly line: FactLine }
  | { readonly kind: 'finding'; readonly line: FindingLine; readonly below: 'clause' | 'declaration' | 'fact' }
  | { readonly kind: 'more'; readonly count: number }

/** Where a row leads. */
export function placeOf(node: Node): Place | undefined {
  return node.kind === 'finding' || node.kind === 'declaration' || node.kind === 'fact' ? node.line : undefined
}

/** The rule that a row is about. */
export function ruleOf(node: Node): string | undefined {
  return node.kind === 'finding' ? node.line.rule : undefined
}
