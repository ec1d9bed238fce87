import { type Message, message, type StreamedAssessment } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import type { Output } from './outputs.js'
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
  { say }: StatusLine,
): StreamedAssessment {
  const places = placesOf(assessment)
  const texts = assessment.texts.map(({ uri, findings }) => ({
    uri,
    findings: () => {
      say(() => writingAt(places.get(uri) ?? 0, places.size, writing))
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
  const distinct = new Set(texts.map(({ uri }) => uri))
  return new Map([...distinct].map((uri, index) => [uri, index + 1]))
}

/** At which text of how many a report is; one that counts before it writes goes through them twice. */
export function writingAt(text: number, texts: number, { output, number, count }: Writing): Message {
  return message(
    {
      zh: '正在写报告{name}（第{number}个，共{count}个）：第{text}份，共{texts}份',
      en: 'Writing {name}, report {number} of {count}: at {text} of {texts}',
    },
    { name: nameOf(output), number, count, text, texts },
  )
}

function nameOf({ format, file }: Output): string {
  return file === undefined ? format : `${format}=${visible(file)}`
}
