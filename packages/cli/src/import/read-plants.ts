import { type Message, sourceLimits } from '@viridict/core'
import type { Sheet } from '../workbook/sheet.js'
import { chooseSheets } from './choose-sheets.js'
import { refusals } from './messages.js'
import { readSchedule, type Schedule } from './read-schedule.js'
import { shown } from './shown.js'

export type PlantsRead =
  | { readonly ok: true; readonly schedule: Schedule }
  | { readonly ok: false; readonly problem: Message }

/** The sheets of a file as a planting schedule with at least one plant, or why they are none. */
export function readPlants(sheets: readonly Sheet[], names: readonly string[], file: string): PlantsRead {
  const chosen = chooseSheets(sheets, names)
  if (!chosen.ok) return chosen
  const read = readSchedule(chosen.sheets)
  if (!read.ok) return { ok: false, problem: refusals.noHeader(file, read.headers.slice(0, 12).map(shown)) }
  // A list without a plant would say that nothing is planted; a longer one than can be judged is of no use.
  const { length } = read.schedule.plants
  if (length > sourceLimits.rows) return { ok: false, problem: refusals.tooManyRows(file, sourceLimits.rows) }
  return length === 0 ? { ok: false, problem: refusals.noPlants(file) } : { ok: true, schedule: read.schedule }
}
