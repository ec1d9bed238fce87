import type { DeadlineMark, Deadlines } from '../src/report/shape.js'
import { say } from '../src/wording.js'
import { useReport } from './report.js'

/** Share of the width that names take; the style sheet has the same. */
const names = 0.3
const states = ['met', 'unmet', 'unknown'] as const
const signs = { met: '✓', unmet: '✗', unknown: '?' } as const

/** What is due in which year, and how many declarations meet it. */
export function DeadlineTable({ deadlines: { years, rows, today } }: { readonly deadlines: Deadlines }) {
  const { language, asOf } = useReport()
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
          {rows.map(({ clause, title, marks }) => (
            <tr key={`${clause} ${title}`}>
              <th scope="row">
                {title} <span class="clause">{clause}</span>
              </th>
              {years.map((year) => (
                <td key={year}>
                  {marks
                    .filter((mark) => mark.year === year)
                    .map((mark) => (
                      <Due key={`${mark.day} ${mark.requirement}`} mark={mark} />
                    ))}
                </td>
              ))}
            </tr>
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

/** It looks like the worst that it is to anybody. */
function Due({ mark: { counts, requirement, day, isDay, isDue } }: { readonly mark: DeadlineMark }) {
  const { language } = useReport()
  const found = states.filter((state) => counts[state] > 0)
  const state = counts.unmet > 0 ? 'unmet' : counts.unknown > 0 ? 'unknown' : 'met'
  return (
    <span class={['due', state, ...(isDue ? ['is-due'] : [])].join(' ')}>
      <b>{isDay ? day : requirement}</b>
      {!isDay && <small>{day}</small>}
      <span class="due-counts">
        {found.map((one) => (
          <span key={one} class={one} title={say(one, language)}>
            {`${signs[one]}${counts[one]}`}
          </span>
        ))}
      </span>
    </span>
  )
}
