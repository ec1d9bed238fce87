import type { Language } from '@viridict/core'
import type { TimelineMark, TimelineRow, Timeline as TimelineShape } from '../view/shape.js'
import { say } from '../wording.js'
import { PlaceButton } from './place-button.js'

/** Share of the width that names take; the style sheet has the same. */
const names = 0.3

const stateSigns = { met: '✓', unmet: '✗', unknown: '?' } as const

interface TimelineProps {
  readonly timeline: TimelineShape
  readonly asOf: string
  readonly language: Language
}

/** What is due in which year, and whether the figure of today meets it. */
export function Timeline({ timeline: { years, rows, today }, asOf, language }: TimelineProps) {
  const left = today === undefined ? undefined : `${(names + today * (1 - names)) * 100}%`
  return (
    <div class="timeline">
      <table>
        <thead>
          <tr>
            <th scope="col">{left && <span class="as-of">{say('asOf', language, { date: asOf })}</span>}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.clause} ${row.title}`} row={row} years={years} />
          ))}
        </tbody>
      </table>
      {left && (
        <svg class="today" aria-hidden="true" width="100%" height="100%">
          <line x1={left} x2={left} y1="0" y2="100%" />
        </svg>
      )}
    </div>
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
