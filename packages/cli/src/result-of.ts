import type { Language, StreamedAssessment } from '@viridict/core'
import { type Result, readResult } from '@viridict/reports/diff'
import { jsonParts } from '@viridict/reports/json'

/** As it would be read from a file, so that both ways to compare are one. */
export function resultOf(assessment: StreamedAssessment, language: Language): Result {
  const read = readResult([...jsonParts(assessment, { language })].join(''))
  if (!read.ok) throw new Error('a result that was just written cannot be read')
  return read.result
}
