import type { Assessment, Language } from '@viridict/core'
import { type Result, readResult } from '@viridict/reports/diff'
import { renderJson } from '@viridict/reports/json'

/** As it would be read from a file, so that both ways to compare are one. */
export function resultOf(assessment: Assessment, language: Language): Result {
  const read = readResult(renderJson(assessment, { language }))
  if (!read.ok) throw new Error('a result that was just written cannot be read')
  return read.result
}
