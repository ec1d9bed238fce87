import { findTables } from './find-tables.js'
import type { TargetFile } from './put-list.js'
import { sheetsOf, type TableFile } from './read-table.js'
import { type TableReader, tableReaders } from './table-readers.js'

/** The reader of the list that a declaration has; of one that is to be made that which knows most columns of the table. */
export function readerOf(target: TargetFile, file: TableFile): TableReader {
  if (target.kind === 'text') return tableReaders[target.target.key]
  const readers = Object.values(tableReaders).map((reader) => ({ reader, known: knownColumns(reader, file) }))
  const [best] = readers.toSorted((a, b) => b.known - a.known)
  return best?.reader ?? tableReaders.planting
}

function knownColumns({ words }: TableReader, file: TableFile): number {
  const read = sheetsOf(file, words, '')
  const tables = read.ok ? read.sheets.flatMap((sheet) => findTables(sheet, words)) : []
  return Math.max(0, ...tables.map(({ columns }) => Object.keys(columns.byKind).length))
}
