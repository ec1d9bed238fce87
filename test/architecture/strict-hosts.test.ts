import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './imports.js'

/** A strict CSP forbids what this flag of Node forbids: making code from strings at run time. */
describe('under a ban on code made from strings', () => {
  it('the whole command judges the constructed example', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--disallow-code-generation-from-strings',
        join(repository, 'packages/cli/dist/main.js'),
        'check',
        'examples/constructed-2026',
      ],
      { cwd: repository, encoding: 'utf8' },
    )
    assert.equal(stderr, '')
    assert.equal(status, 1)
    assert.match(stdout, /✓ 符合/)
  })
})

describe('the demo', () => {
  it('judges every folder of examples, in Chinese and in English, and ends well', () => {
    const folders = readdirSync(join(repository, 'examples'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    for (const [language, word] of [
      ['zh', '小结'],
      ['en', 'Summary'],
    ] as const) {
      const { status, stdout } = spawnSync(process.execPath, ['examples/demo.mjs', '--lang', language], {
        cwd: repository,
        encoding: 'utf8',
      })
      assert.equal(status, 0)
      assert.equal(stdout.split(word).length - 1, folders.length)
    }
  })
})
