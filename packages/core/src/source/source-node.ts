import type { Span } from '../finding/span.js'

/**
 * The document as every later stage sees it, whatever parser read it: scalars keep their source text
 * (quotes and escapes resolved), and every node knows where it stands.
 */
export type SourceNode = MappingNode | SequenceNode | ScalarNode

export interface MappingNode extends Span {
  readonly kind: 'mapping'
  readonly entries: readonly MappingEntry[]
}

export interface MappingEntry {
  readonly key: ScalarNode
  /** Absent where nothing is written behind the colon. */
  readonly value: SourceNode | undefined
}

export interface SequenceNode extends Span {
  readonly kind: 'sequence'
  readonly items: readonly (SourceNode | undefined)[]
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar'
  readonly text: string
}

/** What keeps a text from being YAML, in words that do not depend on the parser. */
export type SyntaxProblemCode =
  | 'alias'
  | 'escape'
  | 'indentation'
  | 'tab'
  | 'missing-bracket-or-quote'
  | 'key'
  | 'scalar'
  | 'unexpected'
  | 'tag'
  | 'stray-document'
  | 'limit-depth'
  | 'limit-nodes'
  | 'limit-rows'
  | 'limit-tokens'
  | 'limit-findings'
  | 'limit-documents'
  | 'limit-bytes'

export interface SyntaxProblem extends Span {
  readonly code: SyntaxProblemCode
  readonly severity: 'error' | 'warning'
}

/** One document of a text. `root` is absent for an empty one. */
export interface SourceDocument extends Span {
  readonly root: SourceNode | undefined
  readonly problems: readonly SyntaxProblem[]
}
