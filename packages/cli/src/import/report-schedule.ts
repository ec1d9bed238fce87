import { type Interval, type Message, message, parseQuantity, totalOf } from '@viridict/core'
import type { Encoding } from './decode-table.js'
import { leftOutWords } from './left-out-words.js'
import type { Figure } from './read-figure.js'
import type { Plant } from './read-row.js'
import type { Schedule } from './read-schedule.js'
import { shown, unreadWords } from './unread-words.js'

/** A line of what is said of a table, with what belongs under it. */
export interface ReportLine {
  readonly text: Message
  readonly below?: readonly Message[]
}

/** What was read of a table, and everything that was not. */
export function reportSchedule(schedule: Schedule, file: string, encoding: Encoding): readonly ReportLine[] {
  const { columns, leftOut, unread, unneeded } = schedule
  const leftOutLines = leftOutWords(leftOut)
  const unreadColumns = columns.unread.map(({ index, header }) =>
    header === '' ? message(words.nameless, { column: index + 1 }) : shown(header),
  )
  return [
    {
      text: message(words.table, {
        file: shown(file),
        encoding,
        delimiter: words.delimiter[schedule.delimiter],
        row: columns.row + 1,
      }),
    },
    { text: sumsOf(schedule.plants) },
    { text: message(words.used, { names: Object.values(columns.byKind).map(({ name }) => shown(name)) }) },
    ...(unreadColumns.length > 0 ? [{ text: message(words.unused, { names: unreadColumns }) }] : []),
    ...(leftOutLines.length > 0 ? [{ text: message(words.leftOut), below: leftOutLines }] : []),
    ...(unneeded.length > 0 ? [{ text: message(words.unneeded, { cells: unneeded.map(cellWords) }) }] : []),
    ...(unread.length > 0
      ? [{ text: message(words.unread, { count: unread.length }), below: unread.map(unreadWords) }]
      : []),
  ]
}

function cellWords({ row, text }: { readonly row: number; readonly text: string }): Message {
  return message(words.cell, { row, text: shown(text) })
}

function sumsOf(plants: readonly Plant[]): Message {
  return message(words.read, {
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
  table: {
    zh: '“{file}”：{encoding} 编码，{delimiter}分隔，第{row}行是表头',
    en: '{file}: {encoding}, separated by {delimiter}, headers in row {row}',
  },
  delimiter: {
    ',': { zh: '逗号', en: 'commas' },
    ';': { zh: '分号', en: 'semicolons' },
    '\t': { zh: '制表符', en: 'tabs' },
  },
  read: {
    zh: '读入 {count} 行植物：数量合计 {plants}，面积合计 {area}',
    en: 'rows of plants that are read: {count}, with {plants} plants and {area} in all',
  },
  used: { zh: '用到的栏：{names}', en: 'columns that are read: {names}' },
  unused: { zh: '没有读的栏：{names}', en: 'columns that are not read: {names}' },
  nameless: { zh: '第{column}栏（没有表头）', en: 'column {column} (no header)' },
  leftOut: { zh: '没有列入的行（不是植物）：', en: 'rows left out, since they are no plants:' },
  unneeded: {
    zh: '成片种植按面积计，单株冠幅没有写入：{cells}',
    en: 'beds count by their area; the crown of one plant is not taken: {cells}',
  },
  cell: { zh: '第{row}行“{text}”', en: 'row {row} “{text}”' },
  unread: { zh: '没有读懂的 {count} 处，请核对：', en: '{count} cells could not be read; look at them:' },
} as const
