import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assess } from '@viridict/core'
import { cli } from '../cli/run-scenario.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
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

describe('the report in README.md', () => {
  it('is how the first project of that example is reported', () => {
    const shown = /```\n\$ npx -y pnpm@12 viridict (check \S+)\n([\s\S]*?)```/.exec(readme) ?? assert.fail('no report')
    const { stdout } = spawnSync(process.execPath, [cli, ...(shown[1] ?? '').split(' ')], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.equal(stdout.slice(0, shown[2]?.length), shown[2])
  })
})
