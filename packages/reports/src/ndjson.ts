import { type Assessment, findingsIn, type StreamedAssessment, streamed } from '@viridict/core'
import { countsOf } from './counts.js'
import { countsInJson, jsonRecords } from './json.js'
import type { RenderOptions } from './render-options.js'
import { toSafeJson } from './safe-json.js'

/**
 * One JSON object a line, for whatever reads line by line: first the run, then each declaration, sum, waiver that is
 * asked for and finding, as they are in the JSON report, with `record` saying which it is.
 */
export function renderNdjson(assessment: Assessment, options: RenderOptions): string {
  return [...ndjsonLines(streamed(assessment), options)].join('')
}

/** The same line by line: that of thousands of declarations need never stand whole in memory. */
export function* ndjsonLines(assessment: StreamedAssessment, options: RenderOptions): Generator<string> {
  const { subjects, texts } = assessment
  const { head, ignored, lists } = jsonRecords(assessment, options)
  yield lineOf('run', { ...head, ignored, ...countsInJson(countsOf({ subjects, findings: findingsIn(texts) })) })
  for (const subject of lists.subjects) yield lineOf('subject', subject)
  for (const sum of lists.sums) yield lineOf('sum', sum)
  for (const request of lists.requests) yield lineOf('request', request)
  for (const finding of lists.findings) yield lineOf('finding', finding)
}

function lineOf(record: string, value: object): string {
  return toSafeJson({ record, ...value }, 0)
}
