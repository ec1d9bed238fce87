import type { LayerName, Trouble } from '@viridict/geometry'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import type { Problem } from '../finding/problem.js'
import { type CheckMessageId, checkMessages } from '../generated/checks.js'
import type { RecordName } from '../generated/records.js'
import { type MessageArgument, message } from '../message/message.js'
import { shorten } from '../message/shorten.js'
import { exactly } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'

/** So many features are named; of the others, how many there are. */
const named = 5

/** What geometry found in a map, at the field that names the file. */
export function mapProblem({ id, layer, features, amount, detail }: Trouble, record: RecordName): Problem {
  const path = pathOf(layer)
  const size = amount === undefined ? undefined : exactly(rational(Math.round(amount)))
  const args: Record<string, MessageArgument> = {
    layer: nameAt(record, path),
    count: features.length,
    features: namesOf(features),
    detail: shorten(detail ?? ''),
    ...(size && {
      amount: { interval: size, unit: 'm2', rounding: 'down' },
      distance: { interval: size, unit: 'm', rounding: 'down' },
    }),
  }
  const messageId = `${isFatal(id) ? 'map-file' : 'map-trap'}/${id}` as CheckMessageId
  return { id: messageId, message: message(checkMessages[messageId], args), path, mark: 'value' }
}

/** A map that is named, and cannot be read. */
export function mapNotRead(path: Path, record: RecordName): Problem {
  const args = { layer: nameAt(record, path) }
  return { id: 'map-file/unread', message: message(checkMessages['map-file/unread'], args), path, mark: 'value' }
}

function isFatal(id: Trouble['id']): boolean {
  return Object.hasOwn(checkMessages, `map-file/${id}`)
}

function pathOf(layer: LayerName): Path {
  return layer === 'plan' ? ['plan', 'geometry'] : ['layers', layer === 'candidates' ? 'freedParcels' : layer]
}

export function namesOf(features: readonly string[]): readonly string[] {
  const first = features.slice(0, named).map((name) => shorten(name))
  return features.length > named ? [...first, '…'] : first
}
