import type { ScalarNode, SourceNode } from '@viridict/core'

/** Where the last that a node says ends: a block reaches further, over notes and blank lines behind it. */
export function contentEnd(text: string, node: SourceNode): number {
  if (node.kind === 'scalar' || text[node.start] === '{' || text[node.start] === '[') return trimmedEnd(text, node)
  const parts = node.kind === 'mapping' ? node.entries.flatMap(({ key, value }) => [key, value]) : node.items
  const last = parts.findLast((part) => part !== undefined)
  if (last === undefined) return trimmedEnd(text, node)
  const isBareKey = node.kind === 'mapping' && node.entries.at(-1)?.key === last
  return isBareKey ? text.indexOf(':', last.end) + 1 : contentEnd(text, last)
}

function trimmedEnd(text: string, { start, end }: SourceNode): number {
  return start + text.slice(start, end).trimEnd().length
}

/** The comments between the keys and values of a node, in their order. */
export function notesIn(text: string, node: SourceNode): readonly string[] {
  const leaves = leavesOf(node)
  return leaves.slice(1).flatMap((leaf, index) => {
    const before = text.slice(trimmedEnd(text, leaves[index] ?? leaf), leaf.start)
    return before.match(/(?<=\s)#[^\r\n]*/g) ?? []
  })
}

function leavesOf(node: SourceNode | undefined): readonly ScalarNode[] {
  switch (node?.kind) {
    case 'scalar':
      return [node]
    case 'sequence':
      return node.items.flatMap(leavesOf)
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => [key, ...leavesOf(value)])
    case undefined:
      return []
  }
}
