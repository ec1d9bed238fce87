import { join } from 'node:path'
import { type CsvRow, readCsv } from './read-csv.js'
import { readVocabulary } from './read-vocabulary.js'
import { banner } from './source-text.js'

const folder = 'packages/core/data'
export const speciesTable = `${folder}/species.csv`
const columns = [
  'zh',
  'aliases',
  'latin',
  'author',
  'synonyms',
  'form',
  'rank',
  'parent',
  'native',
  'grade',
  'invasive',
]
const inherits = 'inherited from parent taxon; '

/**
 * species.ts: the catalogue as text that is split on the first look-up, so that loading it costs next to nothing. A
 * taxon a line, fields between bars in the order of `columns`, then + where the native status is inherited, then the
 * numbers of its family and its source. Throws, naming the row, when the tables contradict themselves.
 */
export function writeSpecies(root: string): string {
  const taxa = readCsv(join(root, speciesTable))
  const ambiguous = readCsv(join(root, folder, 'species-ambiguous-names.csv'))
  checkTaxa(taxa, Object.keys(readVocabulary(root).form ?? {}))
  checkAmbiguous(ambiguous, new Set(taxa.map((taxon) => taxon.zh)))
  const families = [...new Set(taxa.map(familyOf))]
  const sources = [...new Set(taxa.map(sourceOf))]
  const rows = taxa.map((taxon) => rowText(taxon, families, sources))
  const names = ambiguous.map((row) => `${row.name}|${row.candidates}`)
  const blocks = [block('taxa', rows), block('families', families), block('sources', sources)]
  return [banner(`${folder}/*.csv`), ...blocks, block('ambiguousNames', names)].join('')
}

function rowText(taxon: CsvRow, families: readonly string[], sources: readonly string[]): string {
  const fields = columns.map((column) => taxon[column])
  const inherited = taxon.evidence?.startsWith(inherits) ? '+' : ''
  return [...fields, inherited, families.indexOf(familyOf(taxon)), sources.indexOf(sourceOf(taxon))].join('|')
}

function familyOf(taxon: CsvRow): string {
  return `${taxon.family}|${taxon.family_zh}`
}

function sourceOf(taxon: CsvRow): string {
  const evidence = taxon.evidence ?? ''
  return evidence.startsWith(inherits) ? evidence.slice(inherits.length) : evidence
}

/** A template literal of one entry a line: a changed row is a changed line. */
function block(name: string, lines: readonly string[]): string {
  return `\nexport const ${name}: string = \`${lines.join('\n').replace(/[\\`$]/gu, '\\$&')}\`\n`
}

function checkTaxa(taxa: readonly CsvRow[], forms: readonly string[]): void {
  const allowed = { form: forms, rank: ranks, native: ['yes', 'no', 'unknown'], grade: ['A', 'B', 'C', 'N', 'U'] }
  const seen = new Set<string>()
  for (const taxon of taxa) {
    const { zh = '', parent = '', evidence = '' } = taxon
    const wrong = Object.entries(allowed).find(([column, values]) => !values.includes(taxon[column] ?? ''))
    if (wrong) throw new Error(`species ${zh}: ${wrong[0]} is ${taxon[wrong[0]]}`)
    if (Object.values(taxon).some((field) => /[|\r\n]/u.test(field)))
      throw new Error(`species ${zh}: bar or line break`)
    if (zh === '' || seen.has(zh)) throw new Error(`species ${zh}: the Chinese name is missing or there twice`)
    if ((parent !== '') !== evidence.startsWith(inherits)) throw new Error(`species ${zh}: parent without inheritance`)
    seen.add(zh)
  }
}

const ranks = ['species', 'cultivar', 'hybrid']

function checkAmbiguous(rows: readonly CsvRow[], known: ReadonlySet<string | undefined>): void {
  for (const { name, candidates = '' } of rows) {
    const strange = candidates.split(';').filter((candidate) => !known.has(candidate))
    if (strange.length > 0) throw new Error(`ambiguous name ${name}: no species ${strange.join(', ')}`)
  }
}
