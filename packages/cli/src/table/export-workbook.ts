import type { Language, SequenceNode } from '@viridict/core'
import type { ListTarget } from '../import/list-target.js'
import { meaningOf } from '../import/same-row.js'
import { tableReaders } from '../import/table-readers.js'
import { exportedMark, readWorkbook } from '../workbook/read-workbook.js'
import { writeWorkbook } from '../workbook/write-workbook.js'
import { exportRows } from './export-rows.js'
import { listNameOf } from './list-columns.js'

export interface Exported {
  readonly bytes: Uint8Array
  /** Indexes of the rows that `import` would not read back as they are. */
  readonly differing: readonly number[]
}

/** A list as a workbook. It is read back at once: what a table has no place for is known before anybody relies on it. */
export async function exportWorkbook(list: SequenceNode, target: ListTarget, language: Language): Promise<Exported> {
  const name = listNameOf(target, language)
  const sheet = { name, ...exportRows(list.items, target, language) }
  const bytes = await writeWorkbook({ title: name, sheets: [sheet], keywords: exportedMark })
  const back = await readBack(bytes, target, language)
  return {
    bytes,
    differing: missingIn(
      back,
      list.items.map((item) => meaningOf(item, target.record)),
    ),
  }
}

/** Indexes of the rows that do not come back; those behind a row that is lost still do. */
function missingIn(back: readonly string[], rows: readonly string[]): readonly number[] {
  let next = 0
  return rows.flatMap((row, index) => {
    const at = back.indexOf(row, next)
    if (at < 0) return [index]
    next = at + 1
    return []
  })
}

async function readBack(
  bytes: Uint8Array,
  { key, record }: ListTarget,
  language: Language,
): Promise<readonly string[]> {
  const read = await readWorkbook(bytes)
  const result = read.ok ? tableReaders[key].read(read.sheets) : undefined
  return result?.ok ? result.rows(language).map((row) => meaningOf(row, record)) : []
}
