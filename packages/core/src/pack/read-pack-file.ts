import { locate } from '../declaration/locate.js'
import { locationOf } from '../declaration/locator.js'
import { type Plain, toPlain } from '../declaration/plain.js'
import type { SchemaError, Validator } from '../declaration/schema-problems.js'
import { syntaxProblem } from '../declaration/syntax-problem.js'
import type { Finding } from '../finding/finding.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { shorten } from '../message/shorten.js'
import { indexLines } from '../source/line-index.js'
import { parseSource } from '../source/parse-source.js'

/** One file of a pack as plain data; `report` puts a problem where a path stands in it. */
export interface PackFileRead {
  readonly data: Plain
  readonly findings: readonly Finding[]
  readonly report: (found: Problem) => Finding
}

/** Reads a file of a pack and holds it against its schema. Findings have no date: a pack is right or wrong at any. */
export function readPackFile(uri: string, text: string, validate: Validator): PackFileRead {
  const [document] = parseSource(text)
  const lines = indexLines(text)
  const root = document?.root
  const report = (found: Problem): Finding => {
    const span = root ? locate(root, undefined, found.path) : { start: 0, end: 0 }
    return problemAt(found, 0, locationOf(uri, span, lines, found.path))
  }
  const syntax = (document?.problems ?? []).map((found) =>
    problemAt(syntaxProblem(found, text), 0, locationOf(uri, found, lines)),
  )
  if (!root)
    return { data: undefined, findings: [...syntax, report(problem('pack/empty-file', [], { file: uri }))], report }
  const data = toPlain(root)
  const errors = validate(data) ? [] : (validate.errors ?? [])
  return { data, findings: [...syntax, ...errors.flatMap((error) => schemaProblem(error, data)).map(report)], report }
}

function schemaProblem(error: SchemaError, data: Plain): readonly Problem[] {
  const path = pointerPath(error.instancePath)
  const { additionalProperty, missingProperty } = error.params
  if (error.keyword === 'additionalProperties')
    return [
      problem('pack/unknown-key', [...path, String(additionalProperty)], { key: shorten(String(additionalProperty)) }),
    ]
  if (error.keyword === 'required') return [problem('pack/missing-key', path, { key: String(missingProperty) })]
  if (error.keyword === 'if' || error.keyword === 'anyOf') return []
  return [problem('pack/wrong-value', path, { text: shorten(textAt(data, path)) })]
}

function pointerPath(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}

function textAt(data: Plain, path: Path): string {
  const value = path.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null ? (holder as Record<string | number, unknown>)[step] : undefined,
    data,
  )
  return typeof value === 'string' ? value : String(path.at(-1) ?? '')
}
