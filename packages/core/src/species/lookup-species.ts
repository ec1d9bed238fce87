import { authorWords, meaningsOf } from './catalogue.js'
import type { Species, SpeciesMatch } from './species.js'
import { nameKey, splitEpithet, splitLatin, splitRemarks, tidyName, withoutAuthors } from './species-name.js'
import { suggestSpecies } from './suggest-species.js'

/** Code units; no name in a planting list comes near, and a longer text costs nothing. */
const longestName = 256

/**
 * The taxon that a name in a planting list stands for: a Chinese name, an alias, a Latin name or a synonym, with or
 * without author, in any of the spellings of tidyName. An unlisted cultivar of a listed taxon is known as its parent
 * with the rank cultivar and an inherited status. A name is never guessed: of several meanings none is chosen, and an
 * unknown one has suggestions alone. Never throws.
 */
export function lookupSpecies(name: string): SpeciesMatch {
  if (name.length > longestName) return { kind: 'unknown', suggestions: [] }
  const known = recent.get(name)
  if (known) return known
  const match = findMatch(name)
  if (recent.size >= recentLimit) recent.clear()
  recent.set(name, match)
  return match
}

/** The same few names fill every planting list, and each row is asked for several times. */
const recent = new Map<string, SpeciesMatch>()
const recentLimit = 5000

function findMatch(name: string): SpeciesMatch {
  const tidy = tidyName(name)
  const [species, ...others] = possibleMeanings(tidy)
  if (species === undefined) return { kind: 'unknown', suggestions: suggestSpecies(tidy) }
  if (others.length > 0) return { kind: 'ambiguous', candidates: [species, ...others] }
  return { kind: 'known', species }
}

/** No species: unknown; several: ambiguous. A remark counts only where the full text is no name. */
function possibleMeanings(tidy: string): readonly Species[] {
  const exact = named(tidy)
  if (exact.length > 0) return exact
  const { base, remarks } = splitRemarks(tidy)
  const forms = unique(remarks.flatMap((remark) => formsOf(base, remark)))
  if (forms.length > 0) return forms
  return remarks.reduce((found, remark) => narrow(found, plainMeanings(remark)), plainMeanings(base))
}

/** What nurseries call garden forms of a wild species by: coloured leaves, twigs, bark or flowers, weeping, double. */
const gardenForm = /^[金银紫红黄白花彩斑][叶枝边心皮花]|^垂枝|重瓣|品种/u

/** A remark that names a form: 国槐(金叶) is 金叶国槐, and 白蜡(金叶) a cultivar of 白蜡 that is not listed. */
function formsOf(base: string, remark: string): readonly Species[] {
  const completed = base === '' || remark === '' ? [] : named(remark + base)
  if (completed.length > 0) return completed
  if (remark.startsWith("'")) return cultivars(`${base} ${remark}`)
  return gardenForm.test(remark) ? cultivars(`${base} '${remark}'`) : []
}

function plainMeanings(text: string): readonly Species[] {
  const found = taxaNamed(text)
  if (found.length > 0) return found
  const parts = splitLatin(text)
  return parts ? bothNamed(taxaNamed(parts.zh), latinMeanings(parts.latin)) : cultivars(text)
}

function latinMeanings(text: string): readonly Species[] {
  const found = taxaNamed(text)
  return found.length > 0 ? found : cultivars(text)
}

/** 国槐 Sophora japonica: both halves have to be names, else the text is none. */
function bothNamed(zh: readonly Species[], latin: readonly Species[]): readonly Species[] {
  return zh.length > 0 && latin.length > 0 ? narrow(zh, latin) : []
}

/**
 * What a second name says of the first one's meanings: 五角枫(元宝枫) is 元宝枫, 金叶国槐(国槐) is 金叶国槐; where it
 * contradicts them all, all are possible. A second name that is itself in doubt says nothing.
 */
function narrow(found: readonly Species[], told: readonly Species[]): readonly Species[] {
  const [second] = told
  if (second === undefined || told.length > 1 || found.length === 0) return found
  const agreed = found.filter((taxon) => taxon.zh === second.zh || taxon.parent === second.latin)
  return agreed.length > 0 ? agreed : [...found, second]
}

/** A quoted epithet after a known name: the listed cultivar, or else one that takes after its parent. */
function cultivars(text: string): readonly Species[] {
  const parts = splitEpithet(text)
  if (parts === undefined) return []
  const parents = taxaNamed(parts.base)
  const listed = unique(parents.flatMap((parent) => listedCultivars(parent, parts.epithet)))
  if (listed.length > 0) return listed
  return parents.length === 1 ? parents.map((parent) => unlistedCultivar(parent, parts.epithet)) : parents
}

function listedCultivars(parent: Species, epithet: string): readonly Species[] {
  return [...named(cultivarName(parent, epithet)), ...named(epithet + parent.zh)]
}

function unlistedCultivar(parent: Species, epithet: string): Species {
  return {
    ...parent,
    latin: cultivarName(parent, epithet),
    author: '',
    zh: `${parent.zh} '${epithet}'`,
    aliases: [],
    synonyms: [],
    rank: 'cultivar',
    parent: parent.latin,
    inherited: true,
  }
}

/** A cultivar's own epithet gives way: the epithets of one species stand side by side. */
function cultivarName(parent: Species, epithet: string): string {
  return `${parent.latin.replace(/ '.*$/u, '')} '${epithet}'`
}

function taxaNamed(text: string): readonly Species[] {
  const found = named(text)
  return found.length > 0 ? found : named(withoutAuthors(text, authorWords()))
}

function named(text: string): readonly Species[] {
  return meaningsOf(nameKey(text))
}

function unique(species: readonly Species[]): readonly Species[] {
  return species.filter((taxon, index) => species.findIndex((other) => other.zh === taxon.zh) === index)
}
