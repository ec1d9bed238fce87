import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { assess } from '@viridict/core'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

describe('the declaration in README.md', () => {
  it('passes both shares, 700 of 960 m2 and all of 1000 m2, and no check has anything to say', () => {
    const text = /```yaml\n(绿规: 1[\s\S]*?)```/.exec(readme)?.[1] ?? assert.fail('no declaration in README.md')
    const { findings } = assess([{ uri: 'readme.yaml', text }], { asOf: '2026-06-30' })
    const passed = findings.filter(({ verdict }) => verdict === 'pass').map(({ rule }) => rule)
    assert.deepEqual(passed.slice(0, 2), ['tree-shrub-cover-ratio', 'native-plant-area-ratio'])
    assert.ok(findings.every(({ source, verdict }) => source === 'rule' && verdict !== 'fail'))
  })
})
