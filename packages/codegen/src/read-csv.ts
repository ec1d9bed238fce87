import { readFileSync } from 'node:fs'

/** One row, by the names in the header. */
export type CsvRow = Readonly<Record<string, string>>

/** A CSV file with a header (RFC 4180) as one record a row. Throws, naming file and line, when a row is ragged. */
export function readCsv(path: string): readonly CsvRow[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'))
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`${path}: row ${index + 2} has ${row.length} fields`)
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']))
  })
}

/** A field is quoted, with quotes inside doubled, or plain; what follows it says whether the row goes on. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
