import assert from 'node:assert/strict'
import { formatMessage } from '@viridict/core'
import type { Host } from 'viridict/internal/host.js'
import { createPace, progressOf } from 'viridict/internal/pace.js'
import { createRate } from 'viridict/internal/rate.js'
import { run } from 'viridict/internal/run.js'
import { clockedHost, withFiles } from './many-files.js'

/** What the line says while these arguments run, and what is printed below it. */
async function lineOf(folder: string, argv: readonly string[], own: Partial<Host> = {}) {
  const { host, said } = clockedHost(folder)
  const shown: string[] = []
  await run(argv, { ...host, progress: (text) => void shown.push(text), ...own })
  return { shown, said }
}

describe('how far a run is', () => {
  it('is told with rate and time left, once they are known', () => {
    assert.equal(formatMessage(progressOf(500, 2000, 125), 'zh'), '已读500份，共2000份；每秒125份，约剩0:12')
    assert.equal(formatMessage(progressOf(100, 10_000, 10), 'en'), '100 of 10000 read; 10 a second, about 16:30 left')
    assert.equal(formatMessage(progressOf(3, 2000, undefined), 'zh'), '已读3份，共2000份')
    assert.equal(formatMessage(progressOf(3, 2000, undefined), 'en'), '3 of 2000 read')
  })

  it('is estimated from the first file that is done, however long the start took', () => {
    const rate = createRate(1000)
    assert.deepEqual([rate(0, 0), rate(0, 20_000)], [undefined, undefined])
    assert.equal(rate(1, 20_000), undefined)
    // Two seconds of coming up to speed, and then 50 a second.
    assert.equal(rate(11, 22_000), undefined)
    assert.equal(rate(211, 26_000), 50)
  })

  it('is estimated from one file in a hundred at least, and from two seconds', () => {
    const slow = createRate(1000)
    for (const now of [0, 2000]) slow(1, now)
    assert.equal(slow(10, 12_000), undefined)
    assert.equal(slow(11, 12_000), 1)
    const fast = createRate(1000)
    for (const now of [0, 2000]) fast(1, now)
    assert.equal(fast(500, 3999), undefined)
    assert.equal(fast(601, 4000), 300)
  })

  it('is estimated from nothing where no file is done', () => {
    const rate = createRate(0)
    for (const now of [0, 10_000, 20_000]) assert.equal(rate(1, now), undefined)
  })

  it('is shown after a second, and taken away at the end', async () => {
    const shown: string[] = []
    const { host } = clockedHost('.')
    const pace = createPace(20, 'zh', { ...host, progress: (text) => void shown.push(text) }, undefined)
    for (let file = 0; file < 10; file++) await pace.go()
    pace.status.end()
    assert.match(shown[0] ?? '', /^已读\d份，共20份/)
    assert.equal(shown.at(-1), '')
  })
})

describe('how far the reports of a run are', () => {
  const count = 40

  it('is told of each, with its name, and taken away before anything else is said', () =>
    withFiles(count, async (folder) => {
      const formats = ['json', 'junit', 'html', 'xlsx', 'docx', 'partial']
      const argv = ['check', '.', ...formats.flatMap((format) => ['-f', `${format}=all.${format}`])]
      const { shown, said } = await lineOf(folder, argv)
      for (const [index, format] of formats.entries()) {
        const words = `正在写报告${format}=all.${format}（第${index + 1}个，共6个）：第`
        const places = shown.filter((text) => text.startsWith(words)).map((text) => text.slice(words.length))
        assert.ok(places.length > 5, words)
        const isLaidOut = ['html', 'xlsx', 'docx'].includes(format)
        const last = isLaidOut ? count - 1 : count
        assert.equal(places.at(-1), `${last}份，共${count}份`)
        assert.equal(shown.includes(`${words.slice(0, -'第'.length)}正在排版`), isLaidOut, format)
      }
      assert.equal(shown.at(-1), '')
      assert.equal(said.error, '')
    })).timeout(60_000)

  it('is told where the report goes on to another program, and not where it stands on the same screen', () =>
    withFiles(count, async (folder) => {
      const { shown } = await lineOf(folder, ['check', '.', '-f', 'csv'])
      assert.match(shown.join('\n'), /^正在写报告csv（第1个，共1个）：第\d+份，共40份$/m)
      const order: string[] = []
      await lineOf(folder, ['check', '.', '-f', 'json=all.json', '-f', 'text'], {
        isTerminal: true,
        progress: (text) => void order.push(text),
        print: async (text) => void order.push(text),
      })
      const printed = order.findIndex((text) => text.includes('项目0'))
      assert.ok(order.slice(0, printed).some((text) => text.startsWith('正在写报告json=all.json')))
      assert.equal(order[printed - 1], '')
      assert.ok(!order.slice(printed).some((text) => text.startsWith('正在写报告')))
    })).timeout(60_000)

  it('is told where the results of several machines are joined', () =>
    withFiles(count, async (folder) => {
      await run(['check', '.', '-f', 'partial=part'], clockedHost(folder).host)
      const { shown } = await lineOf(folder, ['merge', 'part', '-f', 'json=all.json'])
      assert.match(shown.join('\n'), /^正在写报告json=all.json（第1个，共1个）：第\d+份，共40份$/m)
      assert.equal(shown.at(-1), '')
    }))
})
