import { type FieldShape, fieldOf, type Path, type RecordName } from '@viridict/core'

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
  /** What it stands in, and as what: linked, since there may be tens of thousands. */
  readonly parent: Frame | undefined
  readonly step: Path[number]
  /** The keys that it has so far, as they are written. */
  readonly keys: string[]
  /** How many rows a list has so far. */
  rows: number
  current?: Current | undefined
}

export interface Frames {
  /** The record at the top: the kind of declaration, or the configuration; undefined in a file of a pack. */
  readonly record: RecordName | undefined
  /** What stands at a place that no record has. */
  readonly fieldAt?: (trail: Path) => FieldShape | undefined
  readonly open: Frame[]
  root?: Frame
}

export function topOf({ open }: Frames): Frame | undefined {
  return open.at(-1)
}

/** Nothing that is known stands deeper. */
const deepest = 50

/** Takes a key of a mapping; what follows is its value. */
export function takeKey({ fieldAt, open }: Frames, map: Frame, key: string): void {
  const other = !map.record && open.length < deepest ? fieldAt?.([...trailOf(map), key]) : undefined
  const field = map.record ? fieldOf(map.record, key) : other
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
  const step = parent ? stepIn(parent) : ''
  // Within brackets the first row needs no sign.
  const rows = style === 'flow' ? 1 : 0
  const frame: Frame = { kind, style, column, ...shapeBelow(frames, parent, kind), parent, step, keys: [], rows }
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

/** All keys and rows that lead to a mapping or list, as they are written. */
export function trailOf(frame: Frame): Path {
  const steps: Path[number][] = []
  for (let at = frame; at.parent; at = at.parent) steps.push(at.step)
  return steps.reverse()
}

/** The key or the number of the row that is being read. */
export function stepIn({ kind, current, rows }: Frame): Path[number] {
  return kind === 'list' ? Math.max(0, rows - 1) : (current?.key ?? '')
}

export function holdsRows({ field }: Frame): boolean {
  return field?.item?.type === 'record'
}
