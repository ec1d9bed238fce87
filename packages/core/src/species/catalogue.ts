import { ambiguousNames, families, sources, taxa } from '../generated/species.js'
import type { Species } from './species.js'
import { nameKey } from './species-name.js'

/** Rows of the catalogue by the keys of names. */
type RowsByKey = ReadonlyMap<string, readonly number[]>

// Everything is made when it is first asked for: to load the package must cost next to nothing, and to look one name up little.
const rows = once(() => taxa.split('\n'))
const familyRows = once(() => families.split('\n').map((row) => row.split('|')))
const sourceRows = once(() => sources.split('\n'))
const read: Species[] = []

/** Most lists hold Chinese names alone, the first two columns; Latin ones are as many again, and longer. */
const byChineseName = once(() => makeMeanings(2))
const byAnyName = once(() => makeMeanings(5))

/** What a name may mean, by its key (nameKey): one taxon, or several where the name is ambiguous. */
export function meaningsOf(key: string): readonly Species[] {
  const meanings = /[a-z]/.test(key) ? byAnyName() : byChineseName()
  return (meanings.get(key) ?? []).map(taxonAt)
}

/** All taxa of the catalogue, in its order: for completion and lists. */
export const listSpecies: () => readonly Species[] = once(() => rows().map((_, row) => taxonAt(row)))

/** The words that authors of Latin names are written with, in lower case. */
export const authorWords: () => ReadonlySet<string> = once(
  () =>
    new Set(
      listSpecies().flatMap(({ author }) =>
        author
          .toLowerCase()
          .split(/[ (),&]+/u)
          .filter(Boolean),
      ),
    ),
)

function taxonAt(row: number): Species {
  read[row] ??= readTaxon(rows()[row] ?? '')
  return read[row]
}

/** A row as packages/codegen/src/write-species.ts writes it. */
function readTaxon(row: string): Species {
  const [zh = '', aliases, latin = '', author = '', synonyms, form, rank, parent, native, grade, invasive, ...tail] =
    row.split('|')
  const [inherited, family, source] = tail
  const [familyLatin = '', familyZh = ''] = familyRows()[Number(family)] ?? []
  return {
    latin,
    author,
    zh,
    aliases: splitList(aliases),
    synonyms: splitList(synonyms),
    family: { latin: familyLatin, zh: familyZh },
    form: form as Species['form'],
    rank: rank as Species['rank'],
    ...(parent && { parent }),
    native: native as Species['native'],
    inherited: inherited === '+',
    grade: grade as Species['grade'],
    sources: sourceRows()[Number(source)] ?? '',
    ...(invasive && { invasive }),
  }
}

function splitList(text: string | undefined): readonly string[] {
  return text ? text.split(';') : []
}

/**
 * An accepted name means its own taxon, whatever else it is an alias or a synonym of; a name that only such use shares
 * is ambiguous. The list of ambiguous names goes before both: there even an accepted name (五角枫) is in doubt.
 */
function makeMeanings(columns: number): RowsByKey {
  const cells = rows().map((row) => row.split('|', columns))
  const accepted = groupByName(cells, ([zh = '', _aliases, latin]) => (latin === undefined ? [zh] : [zh, latin]))
  const others = groupByName(cells, ([_zh, aliases, _latin, _author, synonyms]) => [
    ...splitList(aliases),
    ...splitList(synonyms),
  ])
  const byName = new Map(cells.map(([zh = ''], row) => [zh, row]))
  const listed = ambiguousNames.split('\n').map((row): [string, number[]] => {
    const [name = '', candidates] = row.split('|')
    return [nameKey(name), splitList(candidates).flatMap((candidate) => byName.get(candidate) ?? [])]
  })
  return new Map([...others, ...accepted, ...listed])
}

function groupByName<Row>(cells: readonly Row[], names: (row: Row) => readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [row, taxon] of cells.entries()) {
    for (const key of names(taxon).map(nameKey)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else if (!group.includes(row)) group.push(row)
    }
  }
  return groups
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
