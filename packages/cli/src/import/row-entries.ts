import {
  type EnumName,
  type FieldShape,
  type Language,
  type RecordName,
  records,
  vocabulary,
  yamlScalar,
} from '@viridict/core'
import { keyOf } from '../init/sample-row.js'
import type { Figure } from './read-figure.js'
import type { Plant } from './read-row.js'

/** A row in the keys and values of one language, as it is to be read again. */
export interface RowEntries {
  readonly fields: readonly (readonly [key: string, value: RowValue])[]
}

export type RowValue = string | RowEntries | readonly RowValue[]

/** What was read for a field, in no language yet: enumerated values are the English ones. */
export type FieldValue = string | Figure | readonly string[] | FieldValues
export interface FieldValues {
  readonly [key: string]: FieldValue
}

/** In the order of the field table. */
export function rowEntries(
  record: RecordName,
  values: Readonly<Record<string, unknown>>,
  language: Language,
): RowEntries {
  const fields = Object.values(records[record].fields).flatMap((field) => {
    const value = values[field.key]
    return value === undefined ? [] : [[keyOf(field, language), written(value as FieldValue, field, language)] as const]
  })
  return { fields }
}

export function plantEntries(plant: Plant, language: Language): RowEntries {
  return rowEntries('planting', { ...plant, species: plant.species ?? nameless(plant, language) }, language)
}

/** `{植物: 国槐, 数量: 36 株}` */
export function flowRow(value: RowValue): string {
  if (typeof value === 'string') return yamlScalar(value)
  if (!('fields' in value)) return `[${value.map(flowRow).join(', ')}]`
  return `{${value.fields.map(([key, one]) => `${key}: ${flowRow(one)}`).join(', ')}}`
}

/** Its figures stay in the list, under a name that no catalogue knows: so they are unknown, and not missing. */
export function nameless(
  { sheet, row }: { readonly sheet?: string; readonly row: number },
  language: Language,
): string {
  const prefix = sheet === undefined ? '' : `${sheet} `
  return prefix + (language === 'zh' ? `第${row}行（名称未填）` : `row ${row} (no name)`)
}

function written(value: FieldValue, field: FieldShape, language: Language): RowValue {
  if (typeof value === 'string') return wordIn(value, field.enum ?? field.item?.enum, field, language)
  if (isList(value)) return value.map((one) => wordIn(one, field.item?.enum, field, language))
  if (isFigure(value)) return figureText(value, language)
  return field.record ? rowEntries(field.record, value, language) : { fields: [] }
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value)
}

function isFigure(value: Figure | FieldValues): value is Figure {
  return typeof value.unit === 'object' && 'dimension' in value.unit
}

function wordIn(value: string, name: EnumName | undefined, field: FieldShape, language: Language): string {
  if (language === 'en') return value
  if (field.orNone && value === 'none') return '无'
  if (field.orPermanent && value === 'permanent') return '长期'
  return name ? chineseOf(name, value) : value
}

function figureText({ amount, unit }: Figure, language: Language): string {
  return `${amount} ${unit[language]}`.trimEnd()
}

function chineseOf(name: EnumName, value: string): string {
  const values: Readonly<Record<string, { readonly zh: string }>> = vocabulary[name]
  return values[value]?.zh ?? value
}
