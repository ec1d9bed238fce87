import { type Message, mapTexts, message, type StreamedAssessment } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { isLaidOut, type Output } from './outputs.js'
import type { StatusLine } from './status-line.js'

/** Which report of how many is written. */
export interface Writing {
  readonly output: Output
  /** Counts from 1. */
  readonly number: number
  readonly count: number
}

/** The same assessment, of which the line says at which text a report is, whenever it asks for what was found in one. */
export function tellingProgress(
  assessment: StreamedAssessment,
  writing: Writing,
  { say, rest }: StatusLine,
): StreamedAssessment {
  const places = placesOf(assessment)
  const last = assessment.texts.length - 1
  const texts = mapTexts(assessment.texts, ({ uri, findings }, index) => ({
    uri,
    findings: () => {
      if (index === last && isLaidOut(writing.output.format)) rest(() => layingOut(writing))
      else say(() => writingAt(places.get(uri) ?? 0, places.size, writing))
      return findings()
    },
  }))
  return { ...assessment, texts }
}

/** The lines of a partial result: first one for each text, then what else a run knows. */
export function* tellingLines(
  lines: Iterable<string>,
  assessment: StreamedAssessment,
  writing: Writing,
  { say }: StatusLine,
): Generator<string> {
  const texts = placesOf(assessment).size
  let line = 0
  for (const text of lines) {
    line++
    say(() => writingAt(Math.min(line, texts), texts, writing))
    yield text
  }
}

/** By text its place among them, counted from 1. */
function placesOf({ texts }: StreamedAssessment): ReadonlyMap<string, number> {
  const distinct = new Set(Array.from(texts, ({ uri }) => uri))
  return new Map([...distinct].map((uri, index) => [uri, index + 1]))
}

/** At which text of how many a report is; one that counts before it writes goes through them twice. */
function writingAt(text: number, texts: number, writing: Writing): Message {
  return message(
    { zh: '{report}：第{text}份，共{texts}份', en: '{report}: at {text} of {texts}' },
    { report: reportOf(writing), text, texts },
  )
}

/** A report that is laid out as a whole has read all texts before the longer part of the work begins. */
function layingOut(writing: Writing): Message {
  return message({ zh: '{report}：正在排版', en: '{report}: laying it out' }, { report: reportOf(writing) })
}

function reportOf({ output: { format, file }, number, count }: Writing): Message {
  return message(
    { zh: '正在写报告{name}（第{number}个，共{count}个）', en: 'Writing {name}, report {number} of {count}' },
    { name: file === undefined ? format : `${format}=${visible(file)}`, number, count },
  )
}
