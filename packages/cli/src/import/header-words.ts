import type { TableUnit } from './table-unit.js'

/** What a header says of its column. */
export interface HeaderRead {
  /** Of a planting schedule its `ColumnKind`; of a register the path of its field, `certificate.number`. */
  readonly kind: string
  /** Of the spellings of its kind: the lower, the likelier to be the column meant. */
  readonly rank: number
  readonly unit?: TableUnit
  /** It asks a question, 是否乡土, that cells answer with yes or no. */
  readonly asks?: true
}

/** The words that stand above the columns of one kind of table. */
export interface HeaderWords {
  /** What a name, in small letters and without blanks, says; undefined for a stranger. */
  readonly named: (name: string) => HeaderRead | undefined
  /** A column that such tables usually have, and a declaration has no key for. */
  readonly isUnneeded: (name: string) => boolean
  /** A column about a person, which a declaration is to have no key for. */
  readonly isPersonal?: (name: string) => boolean
  /** Columns that name what a row is about: without one of these there is no table. */
  readonly names: readonly string[]
  /** How many columns have to be known for a row to be one of headers. */
  readonly least: number
}

export interface Spelled {
  readonly kind: string
  /** The first is what its column is preferably called. */
  readonly names: readonly string[]
}

export function namedIn(spelled: readonly Spelled[]): HeaderWords['named'] {
  const all = new Map<string, HeaderRead>()
  for (const { kind, names } of spelled)
    for (const [rank, name] of names.entries())
      if (!all.has(name)) all.set(name, { kind, rank, ...(asks(name) && { asks: true }) })
  return (name) => all.get(name)
}

function asks(name: string): boolean {
  return name.startsWith('是否') || name === 'native' || name === 'under'
}
