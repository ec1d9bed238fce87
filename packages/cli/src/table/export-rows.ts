import {
  type FieldShape,
  fieldOf,
  type Language,
  type MappingNode,
  type RecordName,
  type SourceNode,
} from '@viridict/core'
import { displayWidth } from '@viridict/reports/display-width'
import type { ListTarget } from '../import/list-target.js'
import { tableUnit } from '../import/table-unit.js'
import type { WrittenColumn } from '../workbook/write-workbook.js'
import { headerOf, type ListColumn, listColumns } from './list-columns.js'

export type Written = string | number | null

/** The table of a list, as a workbook shows it. */
export interface ExportTable {
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly Written[])[]
}

/** Rows of a list as a table: figures in the unit that most of them have, all else as it is written. */
export function exportRows(
  items: readonly (SourceNode | undefined)[],
  target: ListTarget,
  language: Language,
): ExportTable {
  const columns = listColumns(target)
  const texts = items.map((item) => textsOf(item, target.record, language))
  const used = columns.filter((column) => isShown(column, texts))
  const headed = used.map((column) => withUsualUnit(column, texts))
  return {
    columns: headed.map((column) => ({
      ...widthOf(column, texts),
      header: headerOf(column, language),
      isRequired: column.isRequired,
      isFigure: column.field.type === 'count' || column.field.type === 'area',
    })),
    rows: texts.map((row) => headed.map((column) => cellOf(row.get(column.path), column))),
  }
}

type Texts = ReadonlyMap<string, string>

/** What a row says, by the path of its column. */
function textsOf(item: SourceNode | undefined, record: RecordName, language: Language): Texts {
  const texts = new Map<string, string>()
  if (item?.kind === 'mapping') collect(item, { record, prefix: '', language }, texts)
  return texts
}

interface Within {
  readonly record: RecordName
  /** Of the paths in it. */
  readonly prefix: string
  readonly language: Language
}

function collect({ entries }: MappingNode, within: Within, texts: Map<string, string>): void {
  const { record, prefix, language } = within
  for (const { key, value } of entries) {
    const field = fieldOf(record, key.text)
    if (!field || !value) continue
    const path = prefix + field.key
    if (value.kind === 'scalar') texts.set(path, value.text)
    else if (value.kind === 'sequence') texts.set(path, value.items.map(textOfItem).join('、') || none[language])
    else if (field.record) collect(value, { record: field.record, prefix: `${path}.`, language }, texts)
  }
}

/** A list that is written and has nothing in it. */
const none = { zh: '无', en: 'none' } as const

function textOfItem(item: SourceNode | undefined): string {
  return item?.kind === 'scalar' ? item.text : ''
}

/** A column of its own that stays empty is there to be filled in; one of a record in the row only where it is used. */
function isShown({ path, parent, field }: ListColumn, texts: readonly Texts[]): boolean {
  const isOptional = parent ? parent.record !== 'certificate' : field.record !== undefined
  return !isOptional || texts.some((row) => row.has(path))
}

const amount = /^(\d+(?:\.\d+)?) ?(\D.*)?$/u

/** The unit that most of its figures have. */
function withUsualUnit(column: ListColumn, texts: readonly Texts[]): ListColumn {
  if (column.unit === undefined) return column
  const units = new Map<string, number>()
  for (const row of texts) {
    const unit = amountOf(row.get(column.path) ?? '', column)?.unit
    if (unit !== undefined) units.set(unit, (units.get(unit) ?? 0) + 1)
  }
  const [usual] = [...units].toSorted(([, a], [, b]) => b - a)
  return usual ? { ...column, unit: usual[0] } : column
}

/** A plain figure whose unit a table knows; a bare number has that of its field. */
function amountOf(text: string, { unit, field }: Pick<ListColumn, 'unit' | 'field'>) {
  const [, digits, own] = amount.exec(text.trim()) ?? []
  const found = own ?? fieldUnit(field) ?? unit
  return digits === undefined || found === undefined || !tableUnit(found) ? undefined : { digits, unit: found.trim() }
}

function fieldUnit({ unit }: FieldShape): string | undefined {
  return unit
}

/** A number where Excel keeps all of its digits as they are, else the text, with its unit. */
function cellOf(text: string | undefined, column: ListColumn): Written {
  if (text === undefined) return null
  if (column.unit === undefined) return plainCount(text, column.field) ?? text
  const found = amountOf(text, column)
  if (!found) return bareRange(text) ? `${text} ${fieldUnit(column.field) ?? column.unit}` : text
  const isPlain = found.unit === column.unit && isExact(found.digits)
  return isPlain ? Number(found.digits) : `${found.digits} ${found.unit}`
}

function plainCount(text: string, { type }: FieldShape): number | undefined {
  return type === 'count' && isExact(text) ? Number(text) : undefined
}

function isExact(digits: string): boolean {
  return digits.length <= 15 && String(Number(digits)) === digits
}

/** 3.0-3.5 has the unit of its field, which the header may not have. */
function bareRange(text: string): boolean {
  return /^[\d.]+ ?[-~–—至] ?[\d.]+$/u.test(text.trim())
}

function widthOf({ path, field }: ListColumn, texts: readonly Texts[]): { readonly width: number } {
  const longest = Math.max(0, ...texts.map((row) => displayWidth(row.get(path) ?? '')))
  return { width: Math.min(60, Math.max(10, displayWidth(field.zh) + 8, longest + 2)) }
}
