import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Check } from './check.js'
import { visitValues } from './visit-values.js'

/** What people write where they have nothing to write: no number of a document, and no crossing of that name. */
const words = new Set(
  [
    '无',
    '没有',
    '暂无',
    '待定',
    '待补',
    '待填',
    '未定',
    '不详',
    '未知',
    '暂缺',
    'none',
    'n/a',
    'na',
    'nil',
    'tbd',
    'unknown',
  ]
    .concat(['-', '--', '—', '——', '/', '?', '？'])
    .map(spelling),
)

/** By these a thing is called, whatever they say. */
const names = new Set(['id', 'name', 'title', 'species'])

export const placeholder: Check = (declaration) => {
  const problems: Problem[] = []
  visitValues(declaration, (value, { key, type, item }, path) => {
    const isText = (item?.type ?? type) === 'text' || type === 'file'
    if (!isText || names.has(key) || typeof value !== 'string' || !words.has(spelling(value))) return
    problems.push(problem('placeholder/word', path, { text: shorten(value) }))
  })
  return problems
}

/** The fact that then counts as not stated: the whole list, of which nobody knows what else should stand there. */
export function unstatedBy({ path }: Problem): Path {
  return typeof path.at(-1) === 'number' ? path.slice(0, -1) : path
}

function spelling(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
