import type { ReportData } from '../shape.js'
import type { Ref } from '../store.js'
import { createNumbering, type Numbers } from './interned.js'

/** A place in the data of a page, whichever; none where the other page has something that this one has not. */
export type Node = Ref | undefined

/** The data of a page, to be walked without being made whole. */
export interface Opened {
  readonly data: ReportData
  /** Equal for equal data, in all pages that were opened by the same numbering. */
  readonly sameAs: (node: Node) => number
  readonly keys: (node: Node) => readonly string[]
  readonly field: (node: Node, key: string) => Node
  /** The items of a list; undefined for what is none. */
  readonly items: (node: Node) => readonly Ref[] | undefined
  /** A text, a number or the like. */
  readonly scalar: (node: Node) => string | number | boolean | null | undefined
}

export function createOpening(): (data: ReportData) => Opened | undefined {
  const number = createNumbering()
  return (data) => {
    const numbers = number(data.store)
    return numbers && openedBy(data, numbers)
  }
}

function openedBy(data: ReportData, numbers: Numbers): Opened {
  const { shapes, values } = data.store
  const nodeAt = (node: Node): readonly number[] | undefined => {
    const value = node === undefined ? undefined : values[node]
    return Array.isArray(value) ? (value as readonly number[]) : undefined
  }
  const keys = (node: Node) => shapes[nodeAt(node)?.[0] ?? -1] ?? []
  return {
    data,
    sameAs: (node) => (node === undefined ? -1 : (numbers[node] ?? -1)),
    keys,
    field(node, key) {
      const index = keys(node).indexOf(key)
      return index < 0 ? undefined : nodeAt(node)?.[index + 1]
    },
    items(node) {
      const value = nodeAt(node)
      return value?.[0] === -1 ? value.slice(1) : undefined
    },
    scalar(node) {
      const value = node === undefined ? undefined : values[node]
      return Array.isArray(value) ? undefined : (value as string | number | boolean | null | undefined)
    },
  }
}
