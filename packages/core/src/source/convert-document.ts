import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Span } from '../finding/span.js'
import { sourceLimits } from './limits.js'
import type { MappingEntry, ScalarNode, SourceNode, SyntaxProblem, SyntaxProblemCode } from './source-node.js'

interface Conversion {
  readonly anchors: Map<string, SourceNode>
  /** Nodes below each node with its aliases expanded, and its height, so that an alias is weighed without walking it. */
  readonly sizes: Map<SourceNode, { readonly nodes: number; readonly height: number }>
  readonly problems: SyntaxProblem[]
  nodes: number
}

/** The yaml package's tree as source nodes: aliases expanded, merge keys merged, within the limits. */
export function convertDocument(document: Document.Parsed): {
  root: SourceNode | undefined
  problems: SyntaxProblem[]
} {
  const conversion: Conversion = { anchors: new Map(), sizes: new Map(), problems: [], nodes: 0 }
  return { root: convert(document.contents, 0, conversion), problems: conversion.problems }
}

function convert(node: unknown, depth: number, conversion: Conversion): SourceNode | undefined {
  const span = spanOf(node)
  if (depth > sourceLimits.depth) return refuse('limit-depth', span, conversion)
  if (isAlias(node)) return expand(node, span, depth, conversion)
  const before = conversion.nodes
  if (++conversion.nodes > sourceLimits.nodes) return refuse('limit-nodes', span, conversion)
  const converted = convertContent(node, span, depth, conversion)
  if (!converted) return undefined
  conversion.sizes.set(converted, { nodes: conversion.nodes - before, height: heightOf(converted, conversion) })
  rememberAnchor(node, converted, conversion)
  return converted
}

function rememberAnchor(node: unknown, converted: SourceNode, { anchors }: Conversion): void {
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
  if (anchor !== undefined) anchors.set(anchor, converted)
}

function convertContent(node: unknown, span: Span, depth: number, conversion: Conversion): SourceNode | undefined {
  if (isMap(node)) return { kind: 'mapping', ...span, entries: convertEntries(node, depth, conversion) }
  if (isSeq(node)) return convertSequence(node, span, depth, conversion)
  if (isScalar(node)) return convertScalar(node, span)
  return undefined
}

function convertSequence(node: YAMLSeq, span: Span, depth: number, conversion: Conversion): SourceNode | undefined {
  if (node.items.length > sourceLimits.rows) return refuse('limit-rows', span, conversion)
  return { kind: 'sequence', ...span, items: node.items.map((item) => convert(item, depth + 1, conversion)) }
}

/** A plain scalar without text says nothing: it is as if the key were not written. */
function convertScalar(node: Scalar, span: Span): ScalarNode | undefined {
  const text = typeof node.value === 'string' ? node.value : ''
  return node.type === 'PLAIN' && text === '' ? undefined : { kind: 'scalar', ...span, text }
}

function convertEntries(node: YAMLMap, depth: number, conversion: Conversion): readonly MappingEntry[] {
  const written: MappingEntry[] = []
  const merged: MappingEntry[] = []
  for (const pair of node.items as Pair[]) {
    const key = convertKey(pair.key, conversion)
    if (!key) continue
    const value = convert(pair.value, depth + 1, conversion)
    if (key.text !== '<<') written.push({ key, value })
    else merged.push(...mergedEntries(key, value, conversion))
  }
  return [...written, ...notYetNamed(merged, new Set(written.map(({ key }) => key.text)))]
}

/** What is written wins over what is merged, and of several merged mappings the first. */
function notYetNamed(merged: readonly MappingEntry[], names: Set<string>): readonly MappingEntry[] {
  return merged.filter(({ key }) => !names.has(key.text) && names.add(key.text))
}

function convertKey(key: unknown, conversion: Conversion): ScalarNode | undefined {
  conversion.nodes++
  const target = isAlias(key) ? conversion.anchors.get(key.source) : isScalar(key) && convertScalar(key, spanOf(key))
  if (target && target.kind === 'scalar') {
    rememberAnchor(key, target, conversion)
    return { ...target, ...spanOf(key) }
  }
  conversion.problems.push({ code: 'key', severity: 'error', ...spanOf(key) })
  return undefined
}

function mergedEntries(
  key: ScalarNode,
  value: SourceNode | undefined,
  conversion: Conversion,
): readonly MappingEntry[] {
  const sources = value?.kind === 'sequence' ? value.items : [value]
  return sources.flatMap((source) => {
    if (source?.kind === 'mapping') return source.entries
    conversion.problems.push({ code: 'alias', severity: 'error', start: key.start, end: key.end })
    return []
  })
}

function expand(alias: Alias, span: Span, depth: number, conversion: Conversion): SourceNode | undefined {
  const target = conversion.anchors.get(alias.source)
  if (!target) return refuse('alias', span, conversion)
  const size = conversion.sizes.get(target) ?? { nodes: 1, height: 1 }
  conversion.nodes += size.nodes
  if (conversion.nodes > sourceLimits.nodes) return refuse('limit-nodes', span, conversion)
  if (depth + size.height > sourceLimits.depth) return refuse('limit-depth', span, conversion)
  const expanded = { ...target, ...span }
  conversion.sizes.set(expanded, size)
  return expanded
}

function heightOf(node: SourceNode, conversion: Conversion): number {
  const children =
    node.kind === 'mapping' ? node.entries.map(({ value }) => value) : node.kind === 'sequence' ? node.items : []
  return children.reduce(
    (height, child) => Math.max(height, 1 + (child ? (conversion.sizes.get(child)?.height ?? 0) : 0)),
    0,
  )
}

/** A limit is reported once; every alias that leads nowhere leaves a fact unknown, and is reported where it stands. */
function refuse(code: SyntaxProblemCode, span: Span, { problems }: Conversion): undefined {
  const isKnown = code !== 'alias' && problems.some((problem) => problem.code === code)
  if (!isKnown) problems.push({ code, severity: 'error', ...span })
  return undefined
}

function spanOf(node: unknown): Span {
  const range = isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 }
}
