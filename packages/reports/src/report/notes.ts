import { type Assessment, formatInterval, type Language, subjectKey } from '@viridict/core'
import { decisionText } from '../figures.js'
import { placeOf } from '../places.js'
import { say } from '../wording.js'
import type { Note } from './shape.js'

/** What is said beside the verdicts: sums without one, waivers asked for, decisions, files that are no declarations. */
export function notesOf(assessment: Assessment, language: Language): readonly Note[] {
  const { sums, requests, findings, ignored } = assessment
  const notes: readonly Note[] = [
    {
      title: say('sums', language),
      rows: sums.map(({ clause, title, place, value, read }) => ({
        head: `${clause} ${title[language]} · ${place[language]}`,
        text: say('sumOf', language, { figure: formatInterval(value, 'percent', 'down'), count: read }),
      })),
    },
    {
      title: say('requests', language),
      rows: requests.map(({ subject, rule, reason, location }) => ({
        head: `${rule} · ${subject.id} · ${placeOf(location)}`,
        text: reason,
      })),
    },
    {
      title: say('decisions', language),
      rows: findings
        .filter(({ decision }) => decision !== undefined)
        .map((finding) => ({
          head: `${finding.judged?.title[language] ?? finding.rule} · ${subjectKey(finding)}`,
          text: decisionText(finding, language),
        })),
    },
    {
      title: say('ignored', language, { count: ignored.length }),
      rows: ignored.map((uri) => ({ head: uri, text: '' })),
    },
  ]
  return notes.filter(({ rows }) => rows.length > 0)
}
