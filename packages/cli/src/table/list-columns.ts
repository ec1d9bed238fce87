import { type FieldShape, type Language, records, vocabulary } from '@viridict/core'
import type { ListTarget } from '../import/list-target.js'
import { type Leaf, leavesOf } from '../import/register-words.js'
import { tableUnit } from '../import/table-unit.js'
import { keyOf } from '../init/sample-row.js'

/** A column of the table of a list. */
export interface ListColumn extends Leaf {
  readonly isRequired: boolean
  /** As it stands in the header: 冠幅(m). */
  readonly unit?: string
}

/** Every field that a row can have; what may be chosen and is rarely needed stands behind the figures. */
export function listColumns({ record }: ListTarget): readonly ListColumn[] {
  const columns = leavesOf(record).map((leaf): ListColumn => {
    const unit = unitOf(leaf.field)
    const isRequired = leaf.field.required && (!leaf.parent || leaf.parent.record === 'certificate')
    return { ...leaf, isRequired, ...(unit !== undefined && { unit }) }
  })
  const isRare = ({ field, isRequired, parent }: ListColumn) => field.type === 'enum' && !isRequired && !parent
  return [...columns.filter((column) => !isRare(column)), ...columns.filter(isRare)]
}

/** That of a bare number; a count of benches has none. */
function unitOf({ type, unit }: FieldShape): string | undefined {
  const known = unit !== undefined && tableUnit(unit) !== undefined
  return known && ['area', 'length', 'count'].includes(type) ? unit : undefined
}

/** 证书·证号, 冠幅(m) */
export function headerOf({ field, parent, unit }: ListColumn, language: Language): string {
  const name = parent
    ? `${keyOf(parent, language)}${language === 'zh' ? '·' : ' '}${keyOf(field, language)}`
    : keyOf(field, language)
  if (unit === undefined) return name
  return language === 'zh' ? `${name}(${unit === 'm2' ? '㎡' : unit})` : `${name} (${unit === '株' ? 'plants' : unit})`
}

/** The values of an enumeration that may be chosen, and none for a record that there may be none of. */
export function choicesOf({ field }: ListColumn, language: Language): readonly string[] {
  if (field.orNone && field.record) return [language === 'zh' ? '无' : 'none']
  const name = field.enum ?? field.item?.enum
  if (name === undefined) return []
  return Object.entries(vocabulary[name]).map(([value, { zh }]) => (language === 'zh' ? zh : value))
}

/** How the list is called: 苗木表. */
export function listNameOf({ kind, key }: ListTarget, language: Language): string {
  const field: FieldShape | undefined = records[kind].fields[key]
  return field ? keyOf(field, language) : key
}
