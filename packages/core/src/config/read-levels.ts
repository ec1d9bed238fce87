import { nearestSpelling } from '../declaration/nearest.js'
import { isMapping, type Plain } from '../declaration/plain.js'
import { enumValueOf, valueSpellings } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { vocabulary } from '../generated/vocabulary.js'
import { shorten } from '../message/shorten.js'

/** A level, or off, by the id of a rule or check. */
export type Levels = Readonly<Record<string, keyof typeof vocabulary.levelSetting>>

/** The one mapping with free keys: its values are enumerated, its keys are ids that only the packs know. */
export function readLevels(plain: Plain, at: Path): { readonly levels: Levels; readonly problems: readonly Problem[] } {
  if (!isMapping(plain)) return { levels: {}, problems: [] }
  const levels: [string, Levels[string]][] = []
  const problems: Problem[] = []
  for (const [id, written] of Object.entries(plain)) {
    const value = typeof written === 'string' ? enumValueOf('levelSetting', written) : undefined
    if (value === undefined) problems.push(wrongLevel([...at, id], written))
    else levels.push([id, value as Levels[string]])
  }
  return { levels: Object.fromEntries(levels), problems }
}

function wrongLevel(path: Path, written: Plain): Problem {
  const known = valueSpellings('levelSetting')
  const text = typeof written === 'string' ? shorten(written) : ''
  const nearest = nearestSpelling(text, known)
  return nearest === undefined
    ? problem('unknown-value/none', path, { text, known: known.join('、') })
    : problem('unknown-value/nearest', path, { text, nearest })
}
