import { type Finding, keySpellings, nearestSpellings, records, type SourceNode, valueSpellings } from '@viridict/core'
import { type Fix, type FixOf, textOf } from './fix.js'
import { entryOf, placeOf } from './place.js'
import { inScriptOf, replacing, scriptOf } from './replace.js'

/** A misspelt key by those that are spelt most like it, of which none may stand there already. */
export const nearestKey: FixOf = (finding, { text, declarations }) => {
  const { key, holder, holderRecord: record } = placeOf(finding, declarations) ?? {}
  if (!key || !holder || !record) return []
  const fields = Object.values(records[record].fields)
  const isFree = (spelling: string) => {
    const field = fields.find((one) => one.key === spelling || one.zh === spelling)
    return !entryOf(holder, record, field?.key ?? spelling)
  }
  return nearestTo(key, keySpellings(record), text, isFree)
}

/** An enumerated value by those that are spelt most like it. */
export const nearestValue: FixOf = (finding, { text, declarations }) => {
  const { field, node } = placeOf(finding, declarations) ?? {}
  const values = field?.enum ?? field?.item?.enum
  return values ? nearestTo(node, valueSpellings(values), text) : []
}

/** `incomplete` by the names of the lists that there are. */
export const nearestRegister: FixOf = (finding, { text, declarations }) => {
  const { written, node } = placeOf(finding, declarations) ?? {}
  const fields = written ? Object.values(records[written.record].fields) : []
  const lists = fields.filter(({ register, open }) => register || open)
  return nearestTo(
    node,
    lists.flatMap(({ key, zh }) => [key, zh]),
    text,
  )
}

/** A rule in a request to waive it. */
export const nearestRule: FixOf = (finding, { text, declarations, packs }) => {
  const { node } = placeOf(finding, declarations) ?? {}
  const row = node?.kind === 'mapping' ? entryOf(node, 'request', 'rule')?.value : node
  const rules = packs.flatMap((pack) => pack.rules.map(({ rule }) => rule))
  return nearestTo(row, [...new Set(rules)], text)
}

/** Those of the known spellings that are nearest to what is written. */
export function nearestTo(
  node: SourceNode | undefined,
  known: readonly string[],
  text: string,
  isFree: (spelling: string) => boolean = () => true,
): readonly Fix[] {
  if (node?.kind !== 'scalar') return []
  const near = nearestSpellings(node.text, inScriptOf(node.text, known))
  return near
    .filter(({ spelling }) => isFree(spelling))
    .flatMap(({ spelling, edits }) => replacing(text, node, spelling, near.length === 1 && isSlip(spelling, edits)))
}

/**
 * Whether so many changes are a slip of the pen, and no other word: 地径 is not 胸径, nor 生长势 生长型. Letters carry less
 * each than Chinese characters do.
 */
function isSlip(spelling: string, edits: number): boolean {
  return edits * (scriptOf(spelling) === 'zh' ? 4 : 3) <= spelling.length
}

/** What a message asks whether it was meant: as it stands it may well be right, so that a person has to say. */
export const meant =
  (argument: string): FixOf =>
  (finding: Finding, { text, declarations }) => {
    const value = textOf(finding, argument)
    return value === undefined ? [] : replacing(text, placeOf(finding, declarations)?.node, value, false)
  }

/** There is one version of the format; a text of another may need more than the number. */
export const formatVersion: FixOf = (finding, { text, declarations }) =>
  replacing(text, placeOf(finding, declarations)?.node, '1', false)
