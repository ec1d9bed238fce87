import { nearestSpelling } from '../declaration/nearest.js'
import { fieldAt } from '../declaration/spelling.js'
import { type Problem, problem } from '../finding/problem.js'
import type { DistinctOptions } from '../generated/rules.js'
import { shorten } from '../message/shorten.js'
import { fieldValue } from './field-value.js'
import type { Measure, MeasureContext } from './measured.js'
import { missingFact, missingRecord } from './missing.js'
import { verifiedRows } from './rows.js'
import { statementOnly } from './statement.js'
import { type Item, tally } from './tally.js'
import { valueLabel } from './value-label.js'

/** How many of the values named occur in a field of a register's rows: topics of documents, functions of parks. */
export const distinct: Measure<DistinctOptions> = (options, context) => {
  const items = [options.values].flat().map((value) => occurrence(value, options, context))
  return tally(items, { at: [options.of] })
}

function occurrence(value: string, options: DistinctOptions, context: MeasureContext): Item {
  const { of, field, where, official } = options
  const { declaration } = context
  const { register, rows } = verifiedRows(of, { ...where, [field]: value }, context)
  const found = rows.filter(({ truth }) => truth === 'yes')
  const undecided = rows.filter(({ truth }) => truth === 'unknown')
  const isOpen = undecided.length > 0 || !register.complete
  const label = valueLabel(declaration.record, [of, ...field.split('.')], value)
  const [first] = [...found, ...undecided]
  const review = statementOnly(found, official)
  return {
    label,
    truth: found.length > 0 ? 'yes' : isOpen ? 'unknown' : 'no',
    path: first?.row.path ?? [of],
    missing: [
      ...undecided.flatMap(({ unknown }) => (unknown ? [missingFact(declaration, unknown)] : [])),
      ...(undecided.length === 0 ? [missingRecord(declaration, of, label)] : []),
    ],
    problems: found.length > 0 ? [] : nearNames(value, options, context),
    ...(review && { review }),
  }
}

/** A name that is not there, and rows that may mean it: 花园水系公园 where 花园水系 is asked for. */
function nearNames(wanted: string, { of, field }: DistinctOptions, context: MeasureContext): readonly Problem[] {
  const { declaration } = context
  if (fieldAt(declaration.record, [of, ...field.split('.')])?.type !== 'text') return []
  return verifiedRows(of, undefined, context).rows.flatMap(({ context: inRow }) => {
    const name = fieldValue(field, inRow)
    if (name.state !== 'known' || typeof name.value !== 'string' || !isNear(name.value, wanted)) return []
    return [problem('near-name/like', name.path, { text: shorten(name.value), wanted })]
  })
}

function isNear(text: string, wanted: string): boolean {
  const name = text.normalize('NFKC').trim()
  return name !== wanted && (name.includes(wanted) || nearestSpelling(name, [wanted]) !== undefined)
}
