import { toPlain } from '@viridict/core/internal/declaration/plain.js'
import { parseSource } from '@viridict/core/internal/source/parse-source.js'
import type { SourceNode } from '@viridict/core/internal/source/source-node.js'

/** The documents of a text as data; what is not stated is absent. */
export function documentsOf(text: string): readonly unknown[] {
  return parseSource(text).map(({ root }) => dataOf(root))
}

export function dataOf(node: SourceNode | undefined): unknown {
  const plain = toPlain(node)
  return plain === undefined ? undefined : JSON.parse(JSON.stringify(plain))
}

/** `code: text marked`, in the order in which they were found. */
export function problemsOf(text: string): readonly string[] {
  return parseSource(text).flatMap(({ problems }) =>
    problems.map(({ code, start, end }) => `${code}: ${JSON.stringify(text.slice(start, end))}`),
  )
}

/** Every scalar of a text with the characters that it covers. */
export function scalarsOf(text: string): readonly (readonly [value: string, covered: string])[] {
  return parseSource(text).flatMap(({ root }) => scalarsIn(root, text))
}

function scalarsIn(node: SourceNode | undefined, text: string): readonly (readonly [string, string])[] {
  if (!node) return []
  if (node.kind === 'scalar') return [[node.text, text.slice(node.start, node.end)]]
  if (node.kind === 'sequence') return node.items.flatMap((item) => scalarsIn(item, text))
  return node.entries.flatMap(({ key, value }) => [...scalarsIn(key, text), ...scalarsIn(value, text)])
}
