import { closeRightOf, type Frame, type Frames, holdsRows, mapAt, push, topOf } from './frame.js'
import type { Found } from './scan.js'
import { endsInComment } from './tokens.js'

type Place = Pick<Found, 'column' | 'sign' | 'start'>

/** What a text without colon may become: a key, an item of a list, or another row; undefined where it is neither. */
export function noteBlock(frames: Frames, typed: string, place: Place): Found | undefined {
  if (endsInComment(typed)) return undefined
  const found = place.sign === undefined ? inColumn(frames, typed, place) : behindDash(frames, place)
  return found?.on === 'value' || !/\s/.test(typed) ? found : undefined
}

function behindDash(frames: Frames, place: Place): Found | undefined {
  const list = topOf(frames)
  if (!list) return undefined
  if (!holdsRows(list)) return { on: 'value', frame: list, field: list.field, style: 'block', ...place }
  const column = place.start - (place.sign ?? 0) === 1 ? place.column + 1 : place.column
  return keyIn(mapAt(frames, column), { ...place, column })
}

/** By its column alone; an empty line leaves open what goes on below it. */
function inColumn(frames: Frames, typed: string, place: Place): Found | undefined {
  const left: Frames = { ...frames, open: [...frames.open] }
  closeRightOf(left, place.column, 'list')
  const found = foundIn(left, frames, place)
  if (typed !== '' || left.open.length > frames.open.length) frames.open.splice(0, frames.open.length, ...left.open)
  if (left.root) frames.root ??= left.root
  return found
}

function foundIn(left: Frames, frames: Frames, place: Place): Found | undefined {
  const { column } = place
  const top = topOf(left)
  const list = frames.open.find((frame) => frame.kind === 'list' && frame.column === column)
  if (list && top?.column !== column) return { on: 'row', frame: list, field: list.field, style: 'block', ...place }
  const isKey = !top || (top.kind === 'map' && top.column === column)
  if (top && isKey) return keyIn(top, place)
  if (!top) return keyIn(push(left, 'map', 'block', column), place)
  const { current } = top
  if (!current?.isOpen || top.column >= column) return undefined
  if (current.field?.item) return { on: 'row', frame: top, field: current.field, style: 'block', ...place }
  if (current.field?.type !== 'record') return undefined
  return keyIn(push(left, 'map', 'block', column), place)
}

function keyIn(frame: Frame, place: Place): Found {
  return { on: 'key', frame, field: frame.field, style: 'block', ...place }
}
