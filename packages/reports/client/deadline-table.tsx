import { stateSigns, YearsTable } from '../src/html/years-table.js'
import type { DeadlineMark, Deadlines } from '../src/report/shape.js'
import { say } from '../src/wording.js'
import { useReport } from './report.js'

const states = ['met', 'unmet', 'unknown'] as const

/** What is due in which year, and how many declarations meet it. */
export function DeadlineTable({ deadlines: { years, rows, today } }: { readonly deadlines: Deadlines }) {
  const { language, asOf } = useReport()
  return (
    <YearsTable years={years} today={today} asOf={asOf} language={language}>
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
    </YearsTable>
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
            {`${stateSigns[one]}${counts[one]}`}
          </span>
        ))}
      </span>
    </span>
  )
}
