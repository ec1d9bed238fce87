import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'viridict/internal/run.js'
import { place, project } from '../core/small-texts.js'
import { clockedHost, withFiles } from './many-files.js'
import { cli } from './run-scenario.js'

const waiting = '正在等待改动；按 Ctrl-C 结束。'

const covered = (woody: number) =>
  project({ stage: 'completed', cover: `{woody: ${woody} m2, herbaceous: ${1000 - woody} m2}` })

/** A map of one square in Jincheng, some 900 m wide. */
function square(west: number): string {
  const [east, south, north] = [west + 0.01, 35.5, 35.51]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const geometry = { type: 'Polygon', coordinates: [ring] }
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'A-1', properties: {}, geometry }],
  })
}

describe('check --watch while a run goes on', () => {
  it('comes to what a run finds that begins afterwards', () =>
    withFiles(40, async (folder) => {
      const file = (index: number) => join(folder, `${String(index).padStart(4, '0')}.yaml`)
      const write = (index: number, woody: number) => {
        const cover = `{woody: ${woody} m2, herbaceous: ${1000 - woody} m2}`
        writeFileSync(file(index), project({ id: `p${index}`, name: `项目${index}`, cover }))
      }
      const change = () => {
        // The first files have been read, the last have not.
        for (const index of [1, 38]) rmSync(file(index))
        for (const index of [0, 39, 40]) write(index, 500)
      }
      const controller = new AbortController()
      const reports: string[] = []
      let asked = 0
      const { host, said } = clockedHost(folder)
      const watched = run(['check', '.', '--watch', '-f', 'text', '-f', 'csv=watched.csv'], {
        ...host,
        now: () => {
          if (asked++ === 20) change()
          return Date.now()
        },
        print: async (text) => void reports.push(text),
        interruption: () => controller.signal,
      })
      const begun = Date.now()
      while (said.error.split(waiting).length < 3 && Date.now() - begun < 30_000)
        await new Promise((resolve) => setTimeout(resolve, 50))
      controller.abort()
      assert.equal(await watched, 0)
      const [first, ...rest] = reports
      assert.match(first ?? '', /项目0[^\d]/)
      const second = rest.join('')
      for (const name of ['p0  项目0', 'p1  ', 'p40  ', '0038.yaml'])
        assert.ok(second.includes(name), `${name}\n${second}`)
      assert.equal(await run(['check', '.', '-f', 'csv=fresh.csv'], clockedHost(folder).host), 1)
      const [seen, fresh] = ['watched.csv', 'fresh.csv'].map((name) => readFileSync(join(folder, name), 'utf8'))
      assert.equal(seen, fresh)
    })).timeout(60_000)
})

describe('check --watch', () => {
  let folder: string
  let child: ReturnType<typeof spawn>
  let [out, error] = ['', '']
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'viridict-watch-'))
    writeFileSync(join(folder, 'a.yaml'), covered(500))
    const argv = [cli, 'check', '.', '--watch', '-f', 'text', '-f', 'csv=out.csv']
    child = spawn(process.execPath, argv, { cwd: folder, env: { VIRIDICT_AS_OF: '2026-06-30' } })
    child.stdout?.on('data', (text) => {
      out += text
    })
    child.stderr?.on('data', (text) => {
      error += text
    })
  })
  after(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  /** What is said from now on, until it holds these words. */
  async function until(words: string, of: () => string): Promise<void> {
    const begun = Date.now()
    while (!of().includes(words)) {
      if (Date.now() - begun > 15_000) assert.fail(`“${words}” was not said\n--- stdout\n${out}\n--- stderr\n${error}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  it('reports as usual at first', async () => {
    await until(waiting, () => error)
    assert.match(out, /乔灌木占比 {2}✗ 不符合 {3}50%/)
  }).timeout(20_000)

  it('tells what a changed declaration has mended, and writes the reports again', async () => {
    ;[out, error] = ['', '']
    writeFileSync(join(folder, 'a.yaml'), covered(800))
    await until(waiting, () => error)
    assert.match(out, /乔灌木占比/)
    assert.match(out, /不符合 → 符合|50% → 80%/)
    assert.doesNotMatch(out, /小结/)
    assert.match(readFileSync(join(folder, 'out.csv'), 'utf8'), /80%/)
  }).timeout(20_000)

  it('sees a new file, and a configuration that is wrong and mended again', async () => {
    ;[out, error] = ['', '']
    writeFileSync(join(folder, 'viridict.config.yaml'), 'levelz: {}\n')
    await until('viridict.config.yaml:1:1', () => error)
    ;[out, error] = ['', '']
    writeFileSync(join(folder, 'b.yaml'), project({ id: 'b', name: '乙园' }))
    writeFileSync(join(folder, 'viridict.config.yaml'), 'lang: zh\n')
    await until(waiting, () => error)
    assert.match(out, /只在后面有的 11/)
  }).timeout(20_000)

  it('tells of a file that is deleted what is no longer said, and of several changes at once all', async () => {
    ;[out, error] = ['', '']
    rmSync(join(folder, 'b.yaml'))
    await until(waiting, () => error)
    assert.match(out, /只在前面有的 11/)
    ;[out, error] = ['', '']
    renameSync(join(folder, 'a.yaml'), join(folder, 'c.yaml'))
    writeFileSync(
      join(folder, 'd.yaml'),
      project({ id: 'd', name: '丁园', cover: '{woody: 500 m2, herbaceous: 500 m2}' }),
    )
    await until('只在后面有的 11', () => out)
    // The same declaration in another file says the same.
    assert.doesNotMatch(out, /只在前面有的/)
  }).timeout(20_000)

  it('judges again when the map changes that a declaration names, and not for any other', async () => {
    const layers = '{parks: parks.geojson, residential: homes.geojson}'
    for (const file of ['parks.geojson', 'other.geojson']) writeFileSync(join(folder, file), '{')
    writeFileSync(join(folder, 'homes.geojson'), square(112.86))
    ;[out, error] = ['', '']
    const coverage = '{parkGreen: {profile: gb2010}}'
    writeFileSync(join(folder, 'place.yaml'), place({ id: 'place', coverage, layers }))
    await until(waiting, () => error)
    ;[out, error] = ['', '']
    writeFileSync(join(folder, 'other.geojson'), '[]')
    writeFileSync(join(folder, 'parks.geojson'), square(112.85))
    await until(waiting, () => error)
    assert.match(out, /只在前面有的 1\n {2}图层无法使用 {2}place/)
    assert.equal(error.split(waiting).length, 2)
  }).timeout(20_000)

  it('ends on Ctrl-C', async () => {
    child.kill('SIGINT')
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0)
  }).timeout(20_000)
})
