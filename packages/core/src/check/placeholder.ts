import { leftOutWith } from '../declaration/leave-out.js'
import { fieldName } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { FieldShape } from '../generated/records.js'
import { shorten } from '../message/shorten.js'
import type { Check } from './check.js'
import { visitorOf } from './visit-values.js'

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
  visitTexts(declaration, (value, field, trail) => {
    if (!isPlaceholder(value, field)) return
    const path = trail.path()
    problems.push(problem('placeholder/word', path, { text: shorten(String(value)) }))
    // Where it must be stated, what it stands in is no more complete than without it.
    if (field.required)
      problems.push(
        problem(
          'missing-key/required',
          path,
          { key: fieldName(field) },
          { leaveOut: leftOutWith(declaration.record, path) },
        ),
      )
  })
  return problems
}

const visitTexts = visitorOf(({ key, type, item }) => {
  const isText = (item?.type ?? type) === 'text' || type === 'file'
  return isText && !names.has(key)
})

function isPlaceholder(value: unknown, { zh }: FieldShape): boolean {
  if (typeof value !== 'string') return false
  return words.has(spelling(value)) || (zh === '文号' && !isDocumentNumber(spelling(value)))
}

/** 晋市园〔2025〕12号 is a number of a document; 晋市园〔2025〕XX号, 晋市园〔2025〕 号 and 办理中 are none yet. */
function isDocumentNumber(text: string): boolean {
  const serial = text.replace(/[〔[(【]\s*\d{4}\s*[〕\])】]|\d{4}年/g, '')
  const isBlank = /x{2}|[x×*_…]\s*号|_{2}|[〕\])】]\s*号/.test(text)
  return !isBlank && /[1-9一二三四五六七八九十百]/.test(serial)
}

/** The fact that then counts as not stated: the whole list, of which nobody knows what else should stand there. */
export function unstatedBy({ path }: Problem): Path {
  return typeof path.at(-1) === 'number' ? path.slice(0, -1) : path
}

function spelling(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
