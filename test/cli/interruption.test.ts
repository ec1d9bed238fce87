import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from 'viridict/internal/host.js'
import { run } from 'viridict/internal/run.js'
import { clockedHost, withFiles } from './many-files.js'

/** Ctrl-C is pressed when the clock has been asked so often. */
function interruptedHost(cwd: string, after: number): { host: Host; said: { out: string; error: string } } {
  const controller = new AbortController()
  const { host, said } = clockedHost(cwd, (times) => {
    if (times === after) controller.abort()
  })
  return { host: { ...host, interruption: () => controller.signal }, said }
}

describe('a run that Ctrl-C ends', () => {
  const runs = { 'in one thread': ['-f', 'partial=all.ndjson'], 'in several': ['--jobs', '2'] }
  for (const [where, more] of Object.entries(runs)) {
    it(`shows what was done, says so, and writes nothing that would pass for the whole (${where})`, () =>
      withFiles(40, async (folder) => {
        const { host, said } = interruptedHost(folder, 6)
        assert.equal(await run(['check', '.', '-f', 'text', '-f', 'json=all.json', ...more], host), 130)
        assert.match(said.out, /项目0[^\d]/)
        assert.doesNotMatch(said.out, /项目39/)
        assert.match(said.error, /^已中断：共40份文件，读了\d份/m)
        assert.deepEqual(
          ['all.json', 'all.ndjson'].map((name) => existsSync(join(folder, name))),
          [false, false],
        )
      }))
  }
})

describe('a run that Ctrl-C ends while it writes', () => {
  it('removes the report that is not whole, keeps what was written before, and says so', () =>
    withFiles(40, async (folder) => {
      // The clock is asked once at the beginning, once for each file, and then between the parts that are written.
      const { host, said } = interruptedHost(folder, 46)
      const outputs = ['csv=all.csv', 'json=all.json', 'sarif=all.sarif'].flatMap((output) => ['-f', output])
      assert.equal(await run(['check', '.', ...outputs], host), 130)
      assert.equal(said.error, '已中断：没有写完的报告已删去，先写完的仍在。\n')
      assert.deepEqual(
        ['all.csv', 'all.json', 'all.sarif'].map((name) => existsSync(join(folder, name))),
        [true, false, false],
      )
    }))

  it('says so where results are still being read, before it says what is wrong with them', () =>
    withFiles(1, async (folder) => {
      writeFileSync(join(folder, 'part'), 'no part\n')
      const { host, said } = interruptedHost(folder, 0)
      assert.equal(await run(['merge', 'part', '-f', 'json=all.json'], host), 130)
      assert.equal(said.error, '已中断：没有写报告。\n')
    }))

  it('writes no report where results are still being joined', () =>
    withFiles(40, async (folder) => {
      await run(['check', '.', '-f', 'partial=part'], interruptedHost(folder, -1).host)
      // The clock is asked once for each of 82 lines, and twice in the beginning.
      const { host, said } = interruptedHost(folder, 90)
      assert.equal(await run(['merge', 'part', '-f', 'json=all.json'], host), 130)
      assert.equal(said.error, '已中断：没有写报告。\n')
      assert.equal(existsSync(join(folder, 'all.json')), false)
    }))
})
