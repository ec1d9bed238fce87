import { type EnumName, type FieldShape, type Language, records, vocabulary, yamlScalar } from '@viridict/core'
import { keyOf } from '../init/sample-row.js'
import type { Figure } from './read-figure.js'
import type { Plant } from './read-row.js'

/** Keys and texts of a row, as they are to be read again. */
export type RowEntries = readonly (readonly [string, string])[]

/** A plant in the keys and values of one language, in the order of the field table. */
export function rowEntries(plant: Plant, language: Language): RowEntries {
  const values: Readonly<Record<string, unknown>> = { ...plant, species: plant.species ?? nameless(plant, language) }
  return Object.values(records.planting.fields).flatMap((field) => {
    const value = values[field.key]
    return value === undefined ? [] : [[keyOf(field, language), written(value, field, language)] as const]
  })
}

/** `{植物: 国槐, 数量: 36 株}` */
export function flowRow(entries: RowEntries): string {
  return `{${entries.map(([key, text]) => `${key}: ${yamlScalar(text)}`).join(', ')}}`
}

/** Its figures stay in the list, under a name that no catalogue knows: so they are unknown, and not missing. */
function nameless({ sheet, row }: Plant, language: Language): string {
  const prefix = sheet === undefined ? '' : `${sheet} `
  return prefix + (language === 'zh' ? `第${row}行（名称未填）` : `row ${row} (no name)`)
}

function written(value: unknown, { enum: name }: FieldShape, language: Language): string {
  if (typeof value !== 'string') return figureText(value as Figure, language)
  return name && language === 'zh' ? chineseOf(name, value) : value
}

function figureText({ amount, unit }: Figure, language: Language): string {
  return `${amount} ${unit[language]}`.trimEnd()
}

function chineseOf(name: EnumName, value: string): string {
  const values: Readonly<Record<string, { readonly zh: string }>> = vocabulary[name]
  return values[value]?.zh ?? value
}
