import type { Message } from '@viridict/core'
import type { Sheet } from '../workbook/sheet.js'
import { refusals } from './messages.js'
import type { Plant } from './read-row.js'
import { readSchedule } from './read-schedule.js'
import { shown } from './shown.js'

export type SheetsChosen =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: Message }

/** The sheets that are named, or all, where that counts no plant twice: a workbook may hold parts and their sum. */
export function chooseSheets(sheets: readonly Sheet[], names: readonly string[]): SheetsChosen {
  const known = sheets.map(({ name = '' }) => name)
  const missing = names.find((name) => !known.includes(name))
  if (missing !== undefined) return { ok: false, problem: refusals.noSheet(shown(missing), known.map(shown)) }
  if (names.length > 0) return { ok: true, sheets: sheets.filter(({ name = '' }) => names.includes(name)) }
  const lists = sheets.flatMap((sheet) => {
    const read = readSchedule([sheet])
    return read.ok && read.schedule.plants.length > 0 ? [{ name: sheet.name ?? '', plants: read.schedule.plants }] : []
  })
  const isTwice =
    lists.length > 1 && (lists.some(isSummary) || lists.some((one, index) => repeats(one, lists.slice(0, index))))
  if (isTwice) return { ok: false, problem: refusals.whichSheet(lists.map(({ name }) => shown(name))) }
  return { ok: true, sheets }
}

interface List {
  readonly name: string
  readonly plants: readonly Plant[]
}

function isSummary({ name }: List): boolean {
  return /汇总|总表|总计|合计|统计|summary|total/iu.test(name)
}

/** Half of its plants stand in another with the same amounts. */
function repeats({ plants }: List, others: readonly List[]): boolean {
  return others.some((other) => {
    const known = new Set(other.plants.map(amountOf))
    return plants.filter((plant) => known.has(amountOf(plant))).length * 2 > plants.length
  })
}

function amountOf({ species, count, area }: Plant): string {
  return JSON.stringify([species, count?.amount, area?.amount])
}
