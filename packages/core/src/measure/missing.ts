import { type Declaration, isLeftOut } from '../declaration/declaration.js'
import { fieldAt, nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { messages } from '../generated/messages.js'
import type { Where } from '../generated/rules.js'
import { message } from '../message/message.js'
import { type Label, textOf } from '../message/text.js'
import { anyAmount, type Interval } from '../quantity/interval.js'
import type { MissingTerm } from './measured.js'
import { labelOf } from './rows.js'
import { valueLabel } from './value-label.js'

/** A fact to supply, named as the form names it, with the row that it belongs to. */
export function missingFact(declaration: Declaration, path: Path, weight: Interval = anyAmount): MissingTerm {
  const name = nameAt(declaration.record, path)
  // Broken YAML leaves out what was not read as well: to the reader that is merely not stated.
  const faulty = isLeftOut(declaration, path) && declaration.plain[String(path[0])] !== undefined
  const state = faulty ? 'faulty' : isStated(declaration, path) ? 'coarse' : 'absent'
  const row = rowLabel(declaration, path)
  const text = messages[row === undefined ? texts[state].alone : texts[state].inRow]
  return { message: message(text, { field: name, row: row ?? '' }), path, weight }
}

/** Why a fact is missing: left out for a fault, stated as a range that decides nothing, or not stated. */
const texts = {
  faulty: { alone: 'missing-faulty', inRow: 'missing-faulty-in-row' },
  coarse: { alone: 'missing-coarse', inRow: 'missing-coarse-in-row' },
  absent: { alone: 'missing-key', inRow: 'missing-in-row' },
} as const

function isStated({ facts }: Declaration, path: Path): boolean {
  const value = path.reduce<unknown>(
    (holder, step) => (holder as Record<string | number, unknown> | undefined)?.[step],
    facts,
  )
  return value !== undefined
}

/** A register that may hold more than is written, or is not written at all. */
export function missingRows(declaration: Declaration, key: string, weight: Interval = anyAmount): MissingTerm {
  if (!Array.isArray(declaration.facts[key])) return missingFact(declaration, [key], weight)
  const faulty = declaration.leftOut.some(([first]) => first === key)
  const text = messages[faulty ? 'missing-faulty-rows' : 'missing-rows']
  return { message: message(text, { field: nameAt(declaration.record, [key]) }), path: [key], weight }
}

/** The same where a rule asks for records of one kind: it is that kind of record that is missing, not just any row. */
export function missingRecords(declaration: Declaration, key: string, where: Where | undefined): MissingTerm {
  const kinds = kindsAskedFor(declaration, key, where)
  return kinds.length === 0 ? missingRows(declaration, key) : missingRecord(declaration, key, ...kinds)
}

export function missingRecord(declaration: Declaration, key: string, ...kinds: readonly Label[]): MissingTerm {
  // Of an open list, such as evidence, the kind says more; of another, that nobody wrote it.
  const isUnwritten = !Array.isArray(declaration.facts[key]) && fieldAt(declaration.record, [key])?.open !== true
  if (isUnwritten) return missingFact(declaration, [key])
  if (mayBeFaultyRow(declaration, key)) return missingRows(declaration, key)
  const args = { field: nameAt(declaration.record, [key]), what: kinds.map(textOf) }
  return { message: message(messages['missing-record'], args), path: [key], weight: anyAmount }
}

/** A row was left out for a fault, and may be the very one that is looked for. */
function mayBeFaultyRow({ record, leftOut }: Declaration, key: string): boolean {
  return (
    fieldAt(record, [key])?.open !== true && leftOut.some(([first, , ...rest]) => first === key && rest.length === 0)
  )
}

/** The words that a condition wants of an enumerated field, such as the topic of a document. */
function kindsAskedFor({ record }: Declaration, key: string, where: Where = {}): readonly Label[] {
  for (const [name, wanted] of Object.entries(where)) {
    const path = [key, ...name.split('.')]
    const isWord = fieldAt(record, path)?.enum !== undefined
    if (isWord && (typeof wanted === 'string' || Array.isArray(wanted)))
      return [wanted].flat().map((value) => valueLabel(record, path, value))
  }
  return []
}

function rowLabel(declaration: Declaration, [key, index]: Path): string | undefined {
  if (typeof key !== 'string' || typeof index !== 'number') return undefined
  const rows = declaration.facts[key]
  const facts: unknown = Array.isArray(rows) ? rows[index] : undefined
  return labelOf({ facts: (facts ?? {}) as Declaration['facts'], path: [key, index] })
}
