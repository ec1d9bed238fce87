import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, SourceNode } from '../source-node.js'

// Made here alone, so that every node of a kind has the same keys in the same order: engines then read them fast.

export function scalarNode(start: number, end: number, text: string): ScalarNode {
  return { kind: 'scalar', start, end, text }
}

export function entryOf(key: ScalarNode, value: SourceNode | undefined): MappingEntry {
  return { key, value }
}

export function mappingNode(start: number, end: number, entries: readonly MappingEntry[]): MappingNode {
  return { kind: 'mapping', start, end, entries }
}

export function sequenceNode(start: number, end: number, items: readonly (SourceNode | undefined)[]): SequenceNode {
  return { kind: 'sequence', start, end, items }
}
