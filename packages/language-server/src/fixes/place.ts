import {
  type FieldShape,
  type Finding,
  fieldOf,
  type MappingNode,
  type RecordName,
  type ScalarNode,
  type SourceNode,
} from '@viridict/core'
import type { Written } from '../reading.js'

/** What a path leads to in a declaration. */
export interface Place {
  readonly written: Written
  /** Absent where nothing is written behind the colon. */
  readonly node: SourceNode | undefined
  /** What the node's keys belong to, where it has any. */
  readonly record: RecordName | undefined
  /** What the last key of the path names, which stands in the holder. */
  readonly field: FieldShape | undefined
  readonly key: ScalarNode | undefined
  readonly holder: MappingNode | undefined
  readonly holderRecord: RecordName | undefined
}

/** Where a finding is: the innermost value of its path. Undefined in a text that could not be read so far. */
export function placeOf(found: Located, declarations: readonly Written[]): Place | undefined {
  const written = writtenOf(found, declarations)
  if (!written) return undefined
  const start: Place = { ...nowhere, written, node: written.root, record: written.record }
  return found.location.path.reduce<Place | undefined>((place, step) => place && below(place, step), start)
}

/** The declaration that a finding is of. */
export function writtenOf({ location }: Located, declarations: readonly Written[]): Written | undefined {
  const { offset } = location.start
  return declarations.find(({ root }) => root.start <= offset && offset <= root.end)
}

type Located = Pick<Finding, 'location'>

const nowhere = { field: undefined, key: undefined, holder: undefined, holderRecord: undefined }

function below(place: Place, step: string | number): Place | undefined {
  const { node, written, record } = place
  if (typeof step === 'number') {
    const item = node?.kind === 'sequence' ? node.items[step] : undefined
    return item && { ...place, node: item }
  }
  if (node?.kind !== 'mapping') return undefined
  const entry = entryOf(node, record, step)
  if (!entry) return undefined
  const field = record && fieldOf(record, step)
  const inner = field?.record ?? field?.item?.record
  return { written, node: entry.value, record: inner, field, key: entry.key, holder: node, holderRecord: record }
}

/** The entry of a key in either language; of equal ones the last counts. */
export function entryOf({ entries }: MappingNode, record: RecordName | undefined, key: string) {
  return entries.findLast(({ key: { text } }) => ((record && fieldOf(record, text)?.key) ?? text) === key)
}
