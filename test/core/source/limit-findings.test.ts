import assert from 'node:assert/strict'
import { sourceLimits } from '@viridict/core/internal/source/limits.js'
import { findingsIn, messageId, verdictsOn } from '../findings.js'

const limit = sourceLimits.findings
const head =
  'viridict: 1\nkind: Project\nid: a\nname: a\njurisdiction: 城区\ncategory: other\nwork: new\nstage: design\n'
const area = 'area: {green: 3000 m2}\ncover: {woody: 2100 m2, herbaceous: 900 m2}\n'
const unknownKeys = (count: number) => Array.from({ length: count }, (_, index) => `无此键${index}: 1\n`).join('')

const texts: Readonly<Record<string, string>> = {
  'unknown keys': head + area + unknownKeys(100_000),
  'keys written again and again': head + area + 'name: a\n'.repeat(100_000),
  'rows that are no rows': `${head}${area}planting: [${'甲,'.repeat(20_000)}]\n`,
  'rows that are empty': `${head}${area}planting: [${'{},'.repeat(20_000)}]\n`,
  'rows of one name': `viridict: 1\nkind: Jurisdiction\nparks: [${Array.from({ length: 20_000 }, (_, index) => `{name: 甲, class: garden, area: ${index} m2}`)}]`,
  'brackets that close nothing': head + area + '} ]\n'.repeat(100_000),
  'tabs that indent': head + area + '\ta: 1\n'.repeat(30_000),
  'text behind quotes': head + area + 'a: "b" c\n'.repeat(30_000),
  'plants that nobody knows': `${head}${area}planting: [${'{species: 无名草, area: 0 m2},'.repeat(10_000)}]\n`,
}

describe('more problems than are listed', function () {
  this.timeout(15_000)
  for (const [name, text] of Object.entries(texts)) {
    it(`of ${name} are cut short, and a finding says so, soon`, () => {
      const problems = findingsIn(text).filter(({ source }) => source === 'check')
      const over = problems.filter((finding) => messageId(finding) === 'limit/limit-findings')
      assert.equal(over.length > 0, true)
      assert.ok(problems.length <= limit + 2, `${problems.length}`)
    })
  }

  it('leave every rule open: where the others are, nobody knows', () => {
    const many = verdictsOn(head + area + unknownKeys(limit + 1))
    assert.ok(many.includes('tree-shrub-cover-ratio: open'), many.join())
    const few = verdictsOn(head + area + unknownKeys(limit - 1))
    assert.ok(few.includes('tree-shrub-cover-ratio: pass'), few.join())
  })

  it('are listed errors first', () => {
    const rows = '{species: 无名草, area: 0 m2},'.repeat(limit)
    const problems = findingsIn(`${head}${area}planting: [${rows}]\n别的键: 1\n`).filter(
      ({ source }) => source === 'check',
    )
    assert.ok(problems.some(({ rule }) => rule === 'unknown-key'))
    assert.equal(problems.filter(({ rule }) => rule === 'unknown-species').length, limit - 1)
  })
})

describe('as many problems as are listed', () => {
  it('are all listed, and none says that there are more', () => {
    const problems = findingsIn(head + area + unknownKeys(limit)).filter(({ source }) => source === 'check')
    assert.equal(problems.length, limit)
    assert.ok(problems.every(({ rule }) => rule === 'unknown-key'))
  })
})
