import assert from 'node:assert/strict'
import { listSpecies, type Species } from '@viridict/core'
import { findingsIn, inChinese, marksOf } from '../findings.js'
import { project } from '../small-texts.js'

const row = (fields: string, list = '{title: 名录, issuer: 市}') =>
  project({ planting: `[{${fields}, area: 1 m2}]`, nativeList: list })

function taxon(isWanted: (species: Species) => boolean): string {
  return listSpecies().find(isWanted)?.zh ?? assert.fail('no such taxon')
}

describe('check unknown-species', () => {
  it('offers the nearest names, or says that there is none', () => {
    assert.deepEqual(marksOf('unknown-species', row('species: 国槐')), [])
    assert.deepEqual(marksOf('unknown-species', row('species: 国愧')), ['suggestions 国愧'])
    assert.deepEqual(marksOf('unknown-species', row('species: 鸿蒙紫气草本组合')), ['none 鸿蒙紫气草本组合'])
  })
})

describe('check ambiguous-species', () => {
  it('names the candidates', () => {
    assert.deepEqual(marksOf('ambiguous-species', row('species: 法桐')), ['candidates 法桐'])
    const [finding] = findingsIn(row('species: 法桐')).filter(({ rule }) => rule === 'ambiguous-species')
    assert.match(finding ? inChinese(finding) : '', /Platanus/)
  })
})

describe('check species-claim', () => {
  const native = taxon(({ native, rank }) => native === 'yes' && rank === 'species')
  const foreign = taxon(({ native, rank, invasive }) => native === 'no' && rank === 'species' && !invasive)

  it('form: a form other than the catalogue’s', () => {
    assert.deepEqual(marksOf('species-claim', row('species: 国槐, form: tree')), [])
    assert.deepEqual(marksOf('species-claim', row('species: 国槐, form: 灌木')), ['form 灌木'])
  })

  it('status: native against foreign; adapted contradicts nothing', () => {
    assert.deepEqual(marksOf('species-claim', row(`species: ${native}, status: native`)), [])
    assert.deepEqual(marksOf('species-claim', row(`species: ${native}, status: exotic`)), ['status exotic'])
    assert.deepEqual(marksOf('species-claim', row(`species: ${foreign}, status: 乡土`)), ['status 乡土'])
    assert.deepEqual(marksOf('species-claim', row(`species: ${foreign}, status: adapted`)), [])
  })

  it('no-list: a status without a list that has a title and an issuer', () => {
    for (const list of ['{title: 名录}', '{issuer: 市}', '{title: 名录, issuer: 市, state: none}'])
      assert.deepEqual(marksOf('species-claim', row(`species: ${native}, status: native`, list)), ['no-list native'])
    assert.deepEqual(marksOf('species-claim', row(`species: ${native}`, '{title: 名录}')), [])
  })

  it('cultivar: what is wild nowhere is declared native', () => {
    const garden = taxon(({ rank, native: wild }) => rank === 'cultivar' && wild === 'yes')
    assert.deepEqual(marksOf('species-claim', row(`species: ${garden}, status: native`)), ['cultivar native'])
    assert.deepEqual(marksOf('species-claim', row(`species: ${garden}, status: adapted`)), [])
  })

  it('invasive: a plant on a national list', () => {
    const invader = taxon(({ invasive }) => invasive !== undefined)
    assert.deepEqual(marksOf('species-claim', row(`species: ${invader}`)), [`invasive ${invader}`])
  })
})
