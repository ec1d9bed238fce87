import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatMessage } from '@viridict/core'
import type { Host } from 'viridict/internal/host.js'
import { createPace, progressOf } from 'viridict/internal/pace.js'
import { run } from 'viridict/internal/run.js'
import { project } from '../core/small-texts.js'

/** Ctrl-C is pressed when the clock has been asked so often; each time it goes on by 200 ms. */
function interruptedHost(cwd: string, after: number) {
  const said = { out: '', error: '' }
  const controller = new AbortController()
  let asked = 0
  const host: Host = {
    cwd,
    env: { VIRIDICT_LANG: 'zh', VIRIDICT_AS_OF: '2026-06-30' },
    now: () => {
      if (asked++ === after) controller.abort()
      return asked * 200
    },
    stdin: async function* () {},
    print: async (text) => {
      said.out += text
    },
    complain: (text) => {
      said.error += text
    },
    interruption: () => controller.signal,
    isTerminal: false,
    columns: undefined,
  }
  return { host, said }
}

async function withFiles(count: number, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-'))
  try {
    for (let index = 0; index < count; index++)
      writeFileSync(
        join(folder, `${String(index).padStart(4, '0')}.yaml`),
        project({ id: `p${index}`, name: `项目${index}` }),
      )
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
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

describe('progress', () => {
  it('is told with rate and time left', () => {
    assert.equal(formatMessage(progressOf(500, 2000, 4), 'zh'), '已读500份，共2000份；每秒125份，约剩0:12')
    assert.equal(formatMessage(progressOf(100, 10_000, 10), 'en'), '100 of 10000 read; 10 a second, about 16:30 left')
  })

  it('is shown after a second, and taken away at the end', async () => {
    const shown: string[] = []
    const { host } = interruptedHost('.', -1)
    const pace = createPace(20, 'zh', { ...host, progress: (text) => void shown.push(text) }, undefined)
    for (let file = 0; file < 10; file++) await pace.go()
    pace.end()
    assert.match(shown[0] ?? '', /^已读\d份，共20份/)
    assert.equal(shown.at(-1), '')
  })
})
