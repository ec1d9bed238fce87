import { type Interval, type Language, type Message, message, parseQuantity, totalOf } from '@viridict/core'
import type { Sheet } from '../workbook/sheet.js'
import type { HeaderWords } from './header-words.js'
import { type ListName, type ListTarget, listTargets } from './list-target.js'
import type { Figure } from './read-figure.js'
import { type RowReader, readList, type TableList } from './read-list.js'
import { type RegisterRow, registerReader } from './read-register.js'
import type { Plant } from './read-row.js'
import { plantReader } from './read-schedule.js'
import type { RowPlace } from './row-context.js'
import { nameless, plantEntries, type RowEntries, rowEntries } from './row-entries.js'

/** What was read of some sheets for one list of a declaration. */
export type TableResult =
  | { readonly ok: false; readonly headers: readonly string[] }
  | {
      readonly ok: true
      readonly list: TableList
      readonly rows: (language: Language) => readonly RowEntries[]
      /** How many rows, and what they add up to. */
      readonly sums: Message
    }

/** Reads tables for one list. */
export interface TableReader {
  readonly target: ListTarget
  readonly words: HeaderWords
  readonly read: (sheets: readonly Sheet[]) => TableResult
}

function readerFor<Row extends RowPlace>(
  target: ListTarget,
  reader: RowReader<Row>,
  entriesOf: (row: Row, language: Language) => RowEntries,
  sums: (rows: readonly Row[]) => Message,
): TableReader {
  return {
    target,
    words: reader.words,
    read: (sheets) => {
      const read = readList(sheets, reader)
      if (!read.ok) return read
      const { list } = read
      return {
        ok: true,
        list,
        rows: (language) => list.rows.map((row) => entriesOf(row, language)),
        sums: sums(list.rows),
      }
    },
  }
}

const { planting, workers, parks } = listTargets

export const tableReaders: Readonly<Record<ListName, TableReader>> = {
  planting: readerFor(planting, plantReader, plantEntries, sumsOfPlants),
  workers: readerFor(workers, registerReader('workers', workers.record), registerEntries(workers, 'id'), (rows) =>
    message(words.workers, { count: rows.length }),
  ),
  parks: readerFor(parks, registerReader('parks', parks.record), registerEntries(parks, 'name'), (rows) =>
    message(words.parks, { count: rows.length }),
  ),
}

/** A row without what names it has where it stands in its place, which no check takes for a name. */
function registerEntries({ record }: ListTarget, identity: string) {
  return ({ values, ...place }: RegisterRow, language: Language) =>
    rowEntries(record, { [identity]: nameless(place, language), ...values }, language)
}

function sumsOfPlants(plants: readonly Plant[]): Message {
  return message(words.plants, {
    count: plants.length,
    plants: { interval: sumOf(plants.map(({ count }) => count)), unit: 'count', rounding: 'down' },
    area: { interval: sumOf(plants.map(({ area }) => area)), unit: 'm2', rounding: 'down' },
  })
}

function sumOf(figures: readonly (Figure | undefined)[]): Interval {
  return totalOf(
    figures.flatMap((figure) => {
      const read = figure && parseQuantity(`${figure.amount} ${figure.unit.zh}`, figure.unit.dimension)
      return read?.ok ? [read.interval] : []
    }),
  )
}

const words = {
  plants: {
    zh: '读入 {count} 行植物：数量合计 {plants}，面积合计 {area}',
    en: 'rows of plants that are read: {count}, with {plants} plants and {area} in all',
  },
  workers: { zh: '读入 {count} 名人员', en: 'workers that are read: {count}' },
  parks: { zh: '读入 {count} 处公园', en: 'parks that are read: {count}' },
} as const
