import { readFileSync } from 'node:fs'

type Row = Readonly<Record<string, string>>

const folder = new URL('../../../../packages/core/data/', import.meta.url)

/** A table of packages/core/data, read by other means than the generator's: by commas outside quotation marks. */
function readTable(file: string): readonly Row[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
  const [header = [], ...rows] = lines.map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u).map(unquoted))
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}

function unquoted(field: string): string {
  return field.replace(/^"|"$/gu, '').replaceAll('""', '"')
}

export const speciesRows = readTable('species.csv')
export const ambiguousRows = readTable('species-ambiguous-names.csv')

export function listOf(field: string | undefined): readonly string[] {
  return field ? field.split(';') : []
}

/** How often each value stands in a column. */
export function tally(values: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value ?? '', (counts.get(value ?? '') ?? 0) + 1)
  return Object.fromEntries([...counts].sort())
}
