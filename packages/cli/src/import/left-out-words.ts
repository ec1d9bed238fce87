import { type Message, message, type Text } from '@viridict/core'
import { rowWords } from './place-words.js'
import type { LeftOut } from './read-list.js'
import { shown } from './shown.js'

/** Rows that are no plants, a line a kind: `合计：第20行“合计 120”`. */
export function leftOutWords(leftOut: readonly LeftOut[]): readonly Message[] {
  return Object.entries(names).flatMap(([kind, name]) => {
    const rows = leftOut.filter((row) => row.kind === kind && !(kind === 'above' && row.text === ''))
    if (rows.length === 0) return []
    const which = kind === 'empty' ? spansOf(rows) : rows.map(saidWords)
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

function saidWords({ text, ...place }: LeftOut): Message {
  return message({ zh: '{row}“{text}”', en: '{row} “{text}”' }, { row: rowWords(place), text: shown(text) })
}

/** 4, 5, 6 and 9 as 4 to 6 and 9: a sheet may end in hundreds of empty rows. */
function spansOf(rows: readonly LeftOut[]): readonly Message[] {
  const isNext = (a: LeftOut | undefined, b: LeftOut | undefined) =>
    a && b && a.sheet === b.sheet && a.row + 1 === b.row
  const starts = rows.filter((row, index) => !isNext(rows[index - 1], row))
  const ends = rows.filter((row, index) => !isNext(row, rows[index + 1]))
  return starts.map((from, index) => spanWords(from, ends[index] ?? from))
}

function spanWords(from: LeftOut, to: LeftOut): Message {
  if (from.row === to.row) return rowWords(from)
  return from.sheet === undefined
    ? message({ zh: '第{from}至{to}行', en: 'rows {from} to {to}' }, { from: from.row, to: to.row })
    : message(
        { zh: '“{sheet}”第{from}至{to}行', en: '“{sheet}” rows {from} to {to}' },
        { sheet: shown(from.sheet), from: from.row, to: to.row },
      )
}
