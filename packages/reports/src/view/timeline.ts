import { type Finding, formatDay, parseDay } from '@viridict/core'
import { valueInWords } from '../figures.js'
import { milestoneOf, placeOf, type ViewOptions } from './criterion.js'
import type { Timeline, TimelineMark, TimelineRow } from './shape.js'

/** The rules that have a day to be met by, those that are due first in front; their items are left to the rule. */
export function timelineOf(findings: readonly Finding[], asOf: string, options: ViewOptions): Timeline {
  const rows = findings.flatMap((finding) => rowOf(finding, options)).sort((a, b) => firstDue(a) - firstDue(b))
  const dues = rows.flatMap(({ marks }) => marks.map(({ year }) => year))
  if (dues.length === 0) return { years: [], rows: [] }
  return { rows, ...yearsOf(dues, asOf) }
}

/** Every year from the first to the last, and where the day of judgement is among them. */
export function yearsOf(dues: readonly number[], asOf: string): Pick<Timeline, 'years' | 'today'> {
  const first = Math.min(...dues)
  const years = Array.from({ length: Math.max(...dues) - first + 1 }, (_, index) => first + index)
  const today = (yearFraction(asOf) - first) / years.length
  return { years, ...(today >= 0 && today <= 1 && { today }) }
}

function rowOf({ judged, subject, location, verdict }: Finding, options: ViewOptions): readonly TimelineRow[] {
  if (!judged || subject?.item !== undefined || verdict === 'notApplicable') return []
  const marks = judged.milestones.flatMap((milestone): readonly TimelineMark[] => {
    if (typeof milestone.due !== 'number') return []
    const [year = '', ...day] = formatDay(milestone.due).split('-')
    const isDay = milestone.requirement.unit === 'date'
    return [{ ...milestoneOf(milestone, judged, options.language), year: Number(year), day: day.join('-'), isDay }]
  })
  if (marks.length === 0) return []
  const { language } = options
  const place = placeOf(location, options)
  return [{ clause: judged.clause, title: judged.title[language], value: valueInWords(judged, language), place, marks }]
}

function firstDue({ marks }: TimelineRow): number {
  return Math.min(...marks.map(({ year, day }) => yearFraction(`${year}-${day}`)))
}

/** 2026-07-02 is 2026.5. */
function yearFraction(day: string): number {
  const year = Number(day.slice(0, 4))
  const [start, end] = [`${year}-01-01`, `${year + 1}-01-01`].map((text) => parseDay(text) ?? 0) as [number, number]
  return year + ((parseDay(day) ?? start) - start) / (end - start)
}
