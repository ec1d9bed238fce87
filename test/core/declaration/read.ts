import type { Declaration } from '@viridict/core/internal/declaration/declaration.js'
import { kindOf, readDeclaration } from '@viridict/core/internal/declaration/read-declaration.js'
import { parseSource } from '@viridict/core/internal/source/parse-source.js'
import type { MappingNode, SourceDocument } from '@viridict/core/internal/source/source-node.js'

export function documentOf(text: string): SourceDocument & { readonly root: MappingNode } {
  const [document] = parseSource(text)
  if (document?.root?.kind !== 'mapping') throw new RangeError('no mapping')
  return { ...document, root: document.root }
}

/** The first declaration of a text, before the data checks. */
export function declarationOf(text: string): Declaration {
  const document = documentOf(text)
  const { kind } = kindOf(document.root)
  if (!kind) throw new RangeError('no kind')
  return readDeclaration(document, kind, text, 'a.yaml')
}

/** Data without the shapes of its objects, to compare it. */
export function data(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, bigAsText))
}

function bigAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
