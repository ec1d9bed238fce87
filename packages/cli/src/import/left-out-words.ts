import { type Message, message, type Text } from '@viridict/core'
import type { LeftOut } from './read-schedule.js'
import { shown } from './unread-words.js'

/** Rows that are no plants, a line a kind: `合计：第20行“合计 120”`. */
export function leftOutWords(leftOut: readonly LeftOut[]): readonly Message[] {
  return Object.entries(names).flatMap(([kind, name]) => {
    const rows = leftOut.filter((row) => row.kind === kind && !(kind === 'above' && row.text === ''))
    if (rows.length === 0) return []
    const which = kind === 'empty' ? spans(rows.map(({ row }) => row)).map(spanWords) : rows.map(rowWords)
    return [message({ zh: '{name}：{which}', en: '{name}: {which}' }, { name, which })]
  })
}

const names: Readonly<Record<LeftOut['kind'], Text>> = {
  above: { zh: '表头之上', en: 'above the header' },
  header: { zh: '又一次表头', en: 'headers again' },
  heading: { zh: '分组标题', en: 'headings' },
  total: { zh: '合计', en: 'totals' },
  note: { zh: '说明', en: 'notes' },
  empty: { zh: '空行', en: 'empty' },
}

function rowWords({ row, text }: LeftOut): Message {
  return message({ zh: '第{row}行“{text}”', en: 'row {row} “{text}”' }, { row, text: shown(text) })
}

type Span = readonly [from: number, to: number]

/** 4, 5, 6 and 9 as 4 to 6 and 9: a sheet may end in hundreds of empty rows. */
function spans(rows: readonly number[]): readonly Span[] {
  const starts = rows.filter((row, index) => rows[index - 1] !== row - 1)
  const ends = rows.filter((row, index) => rows[index + 1] !== row + 1)
  return starts.map((from, index) => [from, ends[index] ?? from])
}

function spanWords([from, to]: Span): Message {
  return from === to
    ? message({ zh: '第{from}行', en: 'row {from}' }, { from })
    : message({ zh: '第{from}至{to}行', en: 'rows {from} to {to}' }, { from, to })
}
