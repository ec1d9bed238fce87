import type { Path, ScalarNode, SourceNode } from '@viridict/core'
import { holds } from '../nodes.js'

/** The key or text at an offset of a file of a pack. */
export interface PackSpot {
  readonly path: Path
  readonly on: 'key' | 'value'
  readonly node: ScalarNode
}

export function packSpotAt(node: SourceNode | undefined, offset: number, path: Path = []): PackSpot | undefined {
  if (!node || !holds(node, offset)) return undefined
  if (node.kind === 'scalar') return { path, on: 'value', node }
  if (node.kind === 'sequence') {
    const index = node.items.findIndex((item) => item && holds(item, offset))
    return packSpotAt(node.items[index], offset, [...path, index])
  }
  for (const { key, value } of node.entries) {
    if (holds(key, offset)) return { path: [...path, key.text], on: 'key', node: key }
    const found = packSpotAt(value, offset, [...path, key.text])
    if (found) return found
  }
  return undefined
}
