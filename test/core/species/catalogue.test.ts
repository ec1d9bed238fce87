import assert from 'node:assert/strict'
import { listSpecies, lookupSpecies, type SpeciesMatch } from '@viridict/core'
import { ambiguousRows, listOf, speciesRows, tally } from './species-table.js'

/** The catalogue's Chinese names of all that a match leaves possible. */
function possible(match: SpeciesMatch): readonly string[] {
  if (match.kind === 'unknown') return []
  return match.kind === 'known' ? [match.species.zh] : match.candidates.map((taxon) => taxon.zh)
}

describe('species catalogue', () => {
  const species = listSpecies()

  it('holds the 615 taxa of the table, each under its own Chinese name', () => {
    assert.equal(species.length, 615)
    assert.deepEqual(
      species.map((taxon) => taxon.zh),
      speciesRows.map((row) => row.zh),
    )
    assert.equal(new Set(species.map((taxon) => taxon.zh)).size, 615)
  })

  for (const column of ['form', 'rank', 'native', 'grade'] as const) {
    it(`counts as many taxa of each ${column} as the table`, () => {
      assert.deepEqual(tally(species.map((taxon) => taxon[column])), tally(speciesRows.map((row) => row[column])))
    })
  }

  it('carries every field of the table', () => {
    for (const [index, row] of speciesRows.entries()) {
      const taxon = species[index]
      assert.equal(taxon?.latin, row.latin)
      assert.equal(taxon?.author, row.author)
      assert.equal(taxon?.parent ?? '', row.parent)
      assert.equal(taxon?.invasive ?? '', row.invasive)
      assert.deepEqual(taxon?.family, { latin: row.family, zh: row.family_zh })
      assert.deepEqual(taxon?.aliases, listOf(row.aliases))
      assert.deepEqual(taxon?.synonyms, listOf(row.synonyms))
      assert.equal(`${taxon?.inherited ? 'inherited from parent taxon; ' : ''}${taxon?.sources}`, row.evidence)
    }
  })

  it('grades yes as A, B or C, no as N, unknown as U', () => {
    const pairs = tally(species.map((taxon) => `${taxon.native} ${taxon.grade}`))
    assert.deepEqual(Object.keys(pairs), ['no N', 'unknown U', 'yes A', 'yes B', 'yes C'])
  })

  it('claims for a cultivar no more than for its parent', () => {
    const cultivars = species.filter((taxon) => taxon.inherited)
    assert.equal(cultivars.length, 47)
    for (const cultivar of cultivars) {
      const parent = species.find((taxon) => taxon.latin === cultivar.parent)
      assert.equal(cultivar.rank, 'cultivar')
      if (cultivar.native === 'yes') assert.equal(parent?.native, 'yes', cultivar.zh)
    }
  })

  it('finds each taxon, or an ambiguity with it, by each of its Chinese names', () => {
    for (const row of speciesRows) {
      for (const name of [row.zh ?? '', ...listOf(row.aliases)]) {
        const zh = possible(lookupSpecies(name))
        const own = zh.includes(row.zh ?? '')
        const accepted = speciesRows.some((other) => other.zh === name)
        assert.ok(own || (accepted && zh.length > 0), `${name} of ${row.zh} means ${zh}`)
      }
    }
  })

  it('finds each taxon by its Latin name, with and without author', () => {
    for (const row of speciesRows) {
      assert.ok(possible(lookupSpecies(row.latin ?? '')).includes(row.zh ?? ''), row.latin)
      const full = `${row.latin} ${row.author}`
      assert.ok(possible(lookupSpecies(full)).includes(row.zh ?? ''), full)
    }
  })

  it('finds a taxon by each synonym', () => {
    for (const name of speciesRows.flatMap((row) => listOf(row.synonyms))) {
      assert.notEqual(lookupSpecies(name).kind, 'unknown', name)
    }
  })

  it('takes every listed ambiguous name as ambiguous, with the candidates in their order', () => {
    for (const row of ambiguousRows) {
      const match = lookupSpecies(row.name ?? '')
      assert.equal(match.kind, 'ambiguous', row.name)
      assert.deepEqual(possible(match), listOf(row.candidates))
    }
  })

  it('takes every name that only aliases share as ambiguous', () => {
    const counts = tally(speciesRows.flatMap((row) => listOf(row.aliases)))
    const accepted = new Set(speciesRows.map((row) => row.zh))
    const shared = Object.keys(counts).filter((name) => (counts[name] ?? 0) > 1 && !accepted.has(name))
    assert.ok(shared.length > 5)
    for (const name of shared) assert.equal(lookupSpecies(name).kind, 'ambiguous', name)
  })

  it('names the lists of invasive alien species for what they name', () => {
    const invasive = species.filter((taxon) => taxon.invasive)
    assert.deepEqual(
      invasive.map((taxon) => taxon.zh),
      ['圆叶牵牛', '加拿大一枝黄花', '一年蓬', '凤眼莲', '大薸', '喜旱莲子草'],
    )
    assert.deepEqual(
      invasive.filter((taxon) => taxon.native === 'yes'),
      [],
    )
  })
})
