import type { Language } from '@viridict/core'
import type { TimelineMark, TimelineRow, Timeline as TimelineShape } from '../view/shape.js'
import { PlaceButton } from './place-button.js'
import { stateSigns, YearsTable } from './years-table.js'

interface TimelineProps {
  readonly timeline: TimelineShape
  readonly asOf: string
  readonly language: Language
}

/** What is due in which year, and whether the figure of today meets it. */
export function Timeline({ timeline: { years, rows, today }, asOf, language }: TimelineProps) {
  return (
    <YearsTable years={years} today={today} asOf={asOf} language={language}>
      {rows.map((row) => (
        <Row key={`${row.clause} ${row.title}`} row={row} years={years} />
      ))}
    </YearsTable>
  )
}

function Row({ row, years }: { readonly row: TimelineRow; readonly years: readonly number[] }) {
  return (
    <tr>
      <th scope="row">
        <PlaceButton place={row.place}>{row.title}</PlaceButton> <span class="clause">{row.clause}</span>{' '}
        <span class="amount">{row.value}</span>
      </th>
      {years.map((year) => (
        <td key={year}>
          {row.marks
            .filter((mark) => mark.year === year)
            .map((mark) => (
              <Due key={`${mark.day} ${mark.requirement}`} mark={mark} />
            ))}
        </td>
      ))}
    </tr>
  )
}

function Due({ mark }: { readonly mark: TimelineMark }) {
  const { requirement, day, due, state, word, isDue, isJudged, isDay } = mark
  const kind = ['due', state, ...(isDue ? ['is-due'] : []), ...(isJudged ? ['judged'] : [])].join(' ')
  return (
    <span class={kind} title={`${due} ${requirement} ${word}`}>
      <b>{`${stateSigns[state]} ${isDay ? day : requirement}`}</b>
      {!isDay && <small>{day}</small>}
    </span>
  )
}
