import type { Assessment } from '@viridict/core'
import { jsonResult } from './json.js'
import type { RenderOptions } from './render-options.js'
import { toSafeJson } from './safe-json.js'

/**
 * One JSON object a line, for whatever reads line by line: first the run, then each declaration, sum, waiver that is
 * asked for and finding, as they are in the JSON report, with `record` saying which it is.
 */
export function renderNdjson(assessment: Assessment, options: RenderOptions): string {
  const { subjects, findings, sums, requests, ...run } = jsonResult(assessment, options)
  return [
    lineOf('run', run),
    ...subjects.map((subject) => lineOf('subject', subject)),
    ...sums.map((sum) => lineOf('sum', sum)),
    ...requests.map((request) => lineOf('request', request)),
    ...findings.map((finding) => lineOf('finding', finding)),
  ].join('')
}

function lineOf(record: string, value: object): string {
  return toSafeJson({ record, ...value }, 0)
}
