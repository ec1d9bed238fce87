import type { Language } from '@viridict/core'
import type { ComponentChildren } from 'preact'
import { say } from '../wording.js'

/** Share of the width that names take; the style sheet has the same. */
const names = 0.3

interface YearsTableProps {
  readonly years: readonly number[]
  /** Where the day of judgement stands among the years, from 0 to 1. */
  readonly today: number | undefined
  readonly asOf: string
  readonly language: Language
  /** Rows of a table: a name, and a cell for each year. */
  readonly children: ComponentChildren
}

/** What is due in which year, with a line where today is. */
export function YearsTable({ years, today, asOf, language, children }: YearsTableProps) {
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
        <tbody>{children}</tbody>
      </table>
      {left && (
        <svg class="today" aria-hidden="true" width="100%" height="100%">
          <line x1={left} x2={left} y1="0" y2="100%" />
        </svg>
      )}
    </div>
  )
}

export const stateSigns = { met: '✓', unmet: '✗', unknown: '?' } as const
