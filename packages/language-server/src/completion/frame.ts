import { type FieldShape, fieldOf, type RecordName } from '@viridict/core'

/** The key whose value comes next. */
export interface Current {
  readonly key: string
  readonly field: FieldShape | undefined
  /** Nothing of its value has been read, but a scalar on the same line. */
  isOpen: boolean
}

/** A mapping or list that is open at the place that is read: a text that is being typed has no tree yet. */
export interface Frame {
  readonly kind: 'map' | 'list'
  readonly style: 'block' | 'flow'
  /** Of its keys or dashes; of a flow collection, that of the block around it, which it stays right of. */
  readonly column: number
  /** The record that its keys belong to, or that of its rows; undefined where nobody knows. */
  readonly record: RecordName | undefined
  /** English keys that lead to it, so far as they are known; rows are not counted. */
  readonly path: readonly string[]
  /** What the last of them names. */
  readonly field: FieldShape | undefined
  /** The keys that it has so far, as they are written. */
  readonly keys: string[]
  current?: Current | undefined
}

export interface Frames {
  /** The record at the top: the kind of declaration, or the configuration. */
  readonly record: RecordName
  readonly open: Frame[]
  root?: Frame
}

export function topOf({ open }: Frames): Frame | undefined {
  return open.at(-1)
}

/** Takes a key of a mapping; what follows is its value. */
export function takeKey(map: Frame, key: string): void {
  const field = map.record && fieldOf(map.record, key)
  map.keys.push(key)
  map.current = { key: field?.key ?? key, field, isOpen: true }
}

/** The block mapping whose keys stand in a column; a key that is out of line counts to the mapping that is open. */
export function mapAt(frames: Frames, column: number): Frame {
  closeRightOf(frames, column, 'list')
  const top = topOf(frames)
  const isNew = !top || top.kind === 'list' || (top.column < column && top.current?.isOpen === true)
  return top && !isNew ? top : push(frames, 'map', 'block', column)
}

/** The block list whose dashes stand in a column; it may stand right below its key. */
export function listAt(frames: Frames, column: number): Frame {
  closeRightOf(frames, column)
  const top = topOf(frames)
  return top?.kind === 'list' && top.column === column ? top : push(frames, 'list', 'block', column)
}

/** Leaves what stands further right, and what is of a kind that cannot go on in the column. */
export function closeRightOf(frames: Frames, column: number, ending?: Frame['kind']): void {
  for (let top = topOf(frames); top; top = topOf(frames)) {
    if (top.style === 'block' && (top.column < column || (top.column === column && top.kind !== ending))) return
    frames.open.pop()
  }
}

/** Opens a mapping or list as the value of what is read. */
export function push(frames: Frames, kind: Frame['kind'], style: Frame['style'], column: number): Frame {
  const parent = topOf(frames)
  const frame: Frame = { kind, style, column, ...shapeBelow(frames, parent, kind), keys: [] }
  if (parent?.current) parent.current.isOpen = false
  else if (!parent && kind === 'map') frames.root ??= frame
  frames.open.push(frame)
  return frame
}

function shapeBelow(
  frames: Frames,
  parent: Frame | undefined,
  kind: Frame['kind'],
): Pick<Frame, 'record' | 'path' | 'field'> {
  if (!parent) return { record: kind === 'map' ? frames.record : undefined, path: [], field: undefined }
  const { current, path } = parent
  if (parent.kind === 'list') {
    const isRow = kind === 'map'
    return { record: isRow ? parent.record : undefined, path, field: isRow ? parent.field : undefined }
  }
  const field = current?.field
  const record = kind === 'map' ? field?.record : field?.item?.record
  return { record, path: field ? [...path, field.key] : path, field }
}
