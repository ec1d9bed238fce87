import { dateProblem, type QuantityType, readQuantity } from '../declaration/decode.js'
import { nearestSpelling } from '../declaration/nearest.js'
import { enumValueOf, valueSpellings } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import { formatDay, parseDate, parseDay } from '../quantity/date-range.js'
import { equal } from '../quantity/rational.js'
import { readThreshold } from '../quantity/threshold.js'
import { unitOf } from '../quantity/unit.js'
import type { Parameter } from './pack.js'
import { enumOfWords } from './spell-parameter.js'

export type ParameterValue = Parameter['value']

/** What is written for a parameter, as its pack would write it; or what is wrong with it, at a path. */
export type ParameterRead = { readonly value: ParameterValue } | { readonly problems: readonly Problem[] }

type Reader = (text: string, path: Path, name: string) => { readonly value: string } | { readonly problem: Problem }

/** Of what kind a parameter is, its pack says by its own value: a list of words or texts, a date, a span, a year, a figure with its unit. */
export function readParameter({ id, value }: Parameter, written: ParameterValue, path: Path): ParameterRead {
  if (typeof value === 'string') {
    if (typeof written !== 'string') return { problems: [problem('wrong-shape/scalar', path, { text: '[…]' })] }
    const read = readerOf(value)(written, path, id)
    return 'problem' in read ? { problems: [read.problem] } : read
  }
  if (typeof written === 'string') return { problems: [problem('wrong-shape/list', path, { text: shorten(written) })] }
  const reader = wordReader(value)
  const reads = written.map((text, row) => reader(text, [...path, row], id))
  const problems = reads.flatMap((read) => ('problem' in read ? [read.problem] : []))
  return problems.length > 0 ? { problems } : { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) }
}

function readerOf(own: string): Reader {
  if (parseDay(own) !== undefined) return readDay
  if (span.test(own)) return readSpan
  if (year.test(own)) return readYear
  return readThreshold(own) ? figureReader(own) : readText
}

const span = /^([1-9]\d{0,3}) ?(?:months?|个月)$/
const year = /^(?:19|20|21)\d\d$/

const readText: Reader = (text) => ({ value: text })

const readDay: Reader = (text, path) => {
  const reading = parseDate(text)
  if (!reading.ok) return { problem: dateProblem(reading, text, path) }
  const { from, to } = reading.range
  return from === to
    ? { value: formatDay(from) }
    : { problem: problem('date/not-a-date', path, { text: shorten(text) }) }
}

const readSpan: Reader = (text, path, name) => {
  const [, months] = span.exec(plain(text)) ?? []
  return months === undefined
    ? { problem: problem('parameter/span', path, { name, text: shorten(text) }) }
    : { value: `${months} months` }
}

const readYear: Reader = (text, path, name) => {
  const digits = plain(text).replace(/年$/, '')
  return year.test(digits)
    ? { value: digits }
    : { problem: problem('parameter/year', path, { name, text: shorten(text) }) }
}

/** In the dimension of the pack's own figure; a bare number has its unit. */
function figureReader(own: string): Reader {
  const unit = own.replace(/^[\d./]+\s*/, '')
  const dimension = unitOf(unit || '个')?.dimension as QuantityType
  return (text, path, name) => {
    const reading = readQuantity(text, dimension, unit, () => path)
    if ('problem' in reading) return reading
    const { lo, hi } = reading.interval
    const isOne = lo !== null && hi !== null && equal(lo, hi)
    const figure = plain(text)
    const value = /^[\d.]+$/.test(figure) ? `${figure} ${unit}`.trim() : figure
    return isOne && readThreshold(value)
      ? { value }
      : { problem: problem('parameter/one-value', path, { name, text: shorten(text) }) }
  }
}

/** Words of the enumeration that holds all of the pack's own, in either language; else any text. */
function wordReader(own: readonly string[]): Reader {
  const found = enumOfWords(own)
  if (!found) return readText
  return (text, path) => {
    const value = enumValueOf(found, text)
    if (value !== undefined) return { value }
    const known = valueSpellings(found)
    const nearest = nearestSpelling(text, known)
    return {
      problem:
        nearest === undefined
          ? problem('unknown-value/none', path, { text: shorten(text), known: known.join('、') })
          : problem('unknown-value/nearest', path, { text: shorten(text), nearest }),
    }
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').trim()
}
