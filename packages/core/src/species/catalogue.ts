import { ambiguousNames, families, sources, taxa } from '../generated/species.js'
import type { Species } from './species.js'
import { nameKey } from './species-name.js'

export interface Catalogue {
  readonly species: readonly Species[]
  /** What each name may mean, by its key (nameKey): one taxon, or several where the name is ambiguous. */
  readonly meanings: ReadonlyMap<string, readonly Species[]>
  /** The words that authors of Latin names are written with, in lower case. */
  readonly authorWords: ReadonlySet<string>
}

let memo: Catalogue | undefined

/** The catalogue, made on the first call: loading the package must cost next to nothing. */
export function loadCatalogue(): Catalogue {
  memo ??= makeCatalogue()
  return memo
}

/** All taxa of the catalogue, in its order: for completion and lists. */
export function listSpecies(): readonly Species[] {
  return loadCatalogue().species
}

function makeCatalogue(): Catalogue {
  const familyRows = families.split('\n').map((row) => row.split('|'))
  const sourceRows = sources.split('\n')
  const species = taxa.split('\n').map((row) => readTaxon(row, familyRows, sourceRows))
  const authorWords = new Set(species.flatMap((taxon) => taxon.author.toLowerCase().split(/[ (),&]+/u)).filter(Boolean))
  return { species, meanings: makeMeanings(species), authorWords }
}

/** A row as packages/codegen/src/write-species.ts writes it. */
function readTaxon(row: string, familyRows: readonly string[][], sourceRows: readonly string[]): Species {
  const [zh = '', aliases, latin = '', author = '', synonyms, form, rank, parent, native, grade, invasive, ...tail] =
    row.split('|')
  const [inherited, family, source] = tail
  const [familyLatin = '', familyZh = ''] = familyRows[Number(family)] ?? []
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
    sources: sourceRows[Number(source)] ?? '',
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
function makeMeanings(species: readonly Species[]): Map<string, readonly Species[]> {
  const accepted = groupByName(species, (taxon) => [taxon.zh, taxon.latin])
  const others = groupByName(species, (taxon) => [...taxon.aliases, ...taxon.synonyms])
  const byName = new Map(species.map((taxon) => [taxon.zh, taxon]))
  const listed = ambiguousNames.split('\n').map((row): [string, Species[]] => {
    const [name = '', candidates] = row.split('|')
    return [nameKey(name), splitList(candidates).flatMap((candidate) => byName.get(candidate) ?? [])]
  })
  return new Map([...others, ...accepted, ...listed])
}

function groupByName(
  species: readonly Species[],
  names: (taxon: Species) => readonly string[],
): Map<string, Species[]> {
  const groups = new Map<string, Species[]>()
  for (const taxon of species) {
    for (const key of names(taxon).map(nameKey)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [taxon])
      else if (!group.includes(taxon)) group.push(taxon)
    }
  }
  return groups
}
