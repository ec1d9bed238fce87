import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Message, sourceLimits, unreadableFile } from '@viridict/core'
import type { Host } from '../host.js'
import { whyUnreadable } from '../read-text.js'
import { decodeTable, type Encoding } from './decode-table.js'
import { refusals } from './messages.js'
import { readSchedule, type Schedule, type ScheduleRead } from './read-schedule.js'
import { shown } from './unread-words.js'

export type TableRead =
  | { readonly ok: true; readonly schedule: Schedule; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: Message }

/** A file as a planting schedule with at least one plant, or why it is none. */
export function readTable(file: string, { cwd }: Host): TableRead {
  const bytes = readBytes(resolve(cwd, file))
  if (!bytes.ok) return { ok: false, problem: unreadableFile(file, bytes.why, 0).message }
  const decoded = decodeTable(bytes.bytes)
  if (!decoded.ok) return { ok: false, problem: refusals[decoded.why](file) }
  const read = readSchedule(decoded.text)
  const problem = problemOf(read, file)
  return read.ok && !problem
    ? { ok: true, schedule: read.schedule, encoding: decoded.encoding }
    : { ok: false, problem: problem ?? refusals.noPlants(file) }
}

function readBytes(path: string) {
  try {
    return { ok: true, bytes: readFileSync(path) } as const
  } catch (error) {
    return { ok: false, why: whyUnreadable(error) } as const
  }
}

/** A list without a plant would say that nothing is planted; a longer one than can be judged is of no use. */
function problemOf(read: ScheduleRead, file: string): Message | undefined {
  if (!read.ok) {
    if (read.why === 'quotes') return refusals.quotes(file, read.line)
    return refusals.noHeader(file, read.headers.slice(0, 12).map(shown))
  }
  const { length } = read.schedule.plants
  if (length > sourceLimits.rows) return refusals.tooManyRows(file, sourceLimits.rows)
  return length === 0 ? refusals.noPlants(file) : undefined
}
