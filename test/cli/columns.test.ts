import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { displayWidth } from '@viridict/reports/internal/display-width.js'
import { cli, inFolder } from './run-scenario.js'

function piped(args: readonly string[], COLUMNS: string, cwd = '.'): string {
  return spawnSync(process.execPath, [cli, ...args], { cwd, env: { COLUMNS }, encoding: 'utf8' }).stdout
}

function widest(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth))
}

describe('COLUMNS', () => {
  const rule = ['explain', 'tree-shrub-cover-ratio']

  it('is the width of a pipe where it is a whole number of at least 40', () => {
    assert.ok(widest(piped(rule, '60')) <= 60)
    assert.ok(widest(piped(rule, '40')) <= 40)
    assert.ok(widest(piped(rule, '160')) > 100)
  })

  for (const said of ['', '39', '60.5', '-60', 'wide']) {
    it(`is passed over where it is “${said}”`, () => {
      const width = widest(piped(rule, said))
      assert.ok(width > 60 && width <= 100, String(width))
    })
  }

  it('is the width of a report, but not of one in a file', () =>
    inFolder({ 'one.yaml': '$failing.yaml' }, (folder) => {
      const shown = piped(['check', 'one.yaml', '-f', 'text', '-f', 'text=out.txt'], '60', folder)
      assert.ok(widest(shown) <= 60, shown)
      assert.ok(widest(readFileSync(join(folder, 'out.txt'), 'utf8')) > 60)
    }))
})
