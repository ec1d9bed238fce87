import { type Declaration, isLeftOut } from '../declaration/declaration.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { messages } from '../generated/messages.js'
import { message } from '../message/message.js'
import { anyAmount, type Interval } from '../quantity/interval.js'
import type { MissingTerm } from './measured.js'
import { labelOf } from './rows.js'

/** A fact to supply, named as the form names it, with the row that it belongs to. */
export function missingFact(declaration: Declaration, path: Path, weight: Interval = anyAmount): MissingTerm {
  const name = nameAt(declaration.record, path)
  // Broken YAML leaves out what was not read as well: to the reader that is merely not stated.
  const faulty = isLeftOut(declaration, path) && declaration.plain[String(path[0])] !== undefined
  const row = rowLabel(declaration, path)
  const args = { field: name, row: row ?? '' }
  if (row === undefined)
    return { message: message(messages[faulty ? 'missing-faulty' : 'missing-key'], args), path, weight }
  return { message: message(messages[faulty ? 'missing-faulty-in-row' : 'missing-in-row'], args), path, weight }
}

/** A register that may hold more than is written, or is not written at all. */
export function missingRows(declaration: Declaration, key: string, weight: Interval = anyAmount): MissingTerm {
  if (!Array.isArray(declaration.facts[key])) return missingFact(declaration, [key], weight)
  const faulty = declaration.leftOut.some(([first]) => first === key)
  const text = messages[faulty ? 'missing-faulty-rows' : 'missing-rows']
  return { message: message(text, { field: nameAt(declaration.record, [key]) }), path: [key], weight }
}

function rowLabel(declaration: Declaration, [key, index]: Path): string | undefined {
  if (typeof key !== 'string' || typeof index !== 'number') return undefined
  const rows = declaration.facts[key]
  const facts: unknown = Array.isArray(rows) ? rows[index] : undefined
  return labelOf({ facts: (facts ?? {}) as Declaration['facts'], path: [key, index] })
}
