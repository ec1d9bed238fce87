import { unequalPairs } from '../../verify/align.js'
import type { Node, Opened } from './opened.js'

/** A text or number that differs, or something that one of both has not; `steps` lead to it. */
export interface Leaf {
  readonly steps: readonly (string | number)[]
  readonly found: string | undefined
  readonly wanted: string | undefined
}

export interface Both {
  readonly found: Opened
  readonly wanted: Opened
}

/** Every place in which two parts of two pages differ. */
export function* differingLeaves(
  both: Both,
  found: Node,
  wanted: Node,
  steps: readonly (string | number)[] = [],
): Generator<Leaf> {
  if (both.found.sameAs(found) === both.wanted.sameAs(wanted)) return
  const lists = [both.found.items(found), both.wanted.items(wanted)] as const
  if (lists[0] && lists[1]) return yield* ofLists(both, lists[0], lists[1], steps)
  const keys = new Set([...both.wanted.keys(wanted), ...both.found.keys(found)])
  const isWhole = both.wanted.keys(wanted).length > 0 && both.found.keys(found).length > 0
  if (!isWhole) return yield { steps, found: described(both.found, found), wanted: described(both.wanted, wanted) }
  for (const key of keys)
    yield* differingLeaves(both, both.found.field(found, key), both.wanted.field(wanted, key), [...steps, key])
}

interface Item {
  readonly node: number
  readonly number: number
  readonly same: number
}

function* ofLists(
  both: Both,
  found: readonly number[],
  wanted: readonly number[],
  steps: readonly (string | number)[],
): Generator<Leaf> {
  const itemsOf = (opened: Opened, nodes: readonly number[]) =>
    nodes.map((node, index): Item => ({ node, number: index + 1, same: opened.sameAs(node) }))
  for (const [a, b] of unequalPairs(itemsOf(both.found, found), itemsOf(both.wanted, wanted), ({ same }) => same))
    yield* differingLeaves(both, a?.node, b?.node, [...steps, (b ?? a)?.number ?? 0])
}

const longest = 200

/** What stands there, in one line: of an object the texts that are in it. */
export function described(opened: Opened, node: Node): string | undefined {
  if (node === undefined) return undefined
  const texts: string[] = []
  collect(opened, node, texts)
  const text = texts.join(' ')
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function collect(opened: Opened, node: Node, texts: string[]): void {
  if (texts.length >= 12) return
  const scalar = opened.scalar(node)
  if (scalar !== undefined) {
    if (scalar !== '') texts.push(String(scalar))
    return
  }
  for (const item of opened.items(node) ?? []) collect(opened, item, texts)
  for (const key of opened.keys(node)) collect(opened, opened.field(node, key), texts)
}
