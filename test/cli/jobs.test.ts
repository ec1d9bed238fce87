import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAssessor } from '@viridict/core'
import fc from 'fast-check'
import { judgeFound, prepareCheck } from 'viridict/internal/commands/check.js'
import type { Host } from 'viridict/internal/host.js'
import { jobCount, readJobs } from 'viridict/internal/jobs/job-count.js'
import { startJobs } from 'viridict/internal/jobs/jobs.js'
import { mapLoader } from 'viridict/internal/map-engine.js'
import { parseArguments } from 'viridict/internal/parse-arguments.js'
import { createSpillStore } from 'viridict/internal/spill-store.js'
import { project } from '../core/small-texts.js'
import { binaryKind, call, corpus, day, inCorpus, isDeclaration, report } from './corpora.js'

/** As `check` runs where there are many files: every byte of a finding goes through the temporary file. */
async function checkKeepingNothing(argv: readonly string[], host: Host): Promise<number> {
  const prepared = prepareCheck(parseArguments(argv).args, host)
  assert.ok(!('problems' in prepared))
  const store = createSpillStore(1)
  try {
    return (await judgeFound(prepared, host, undefined, { store })).code
  } finally {
    store.close()
  }
}

const mapped = fileURLToPath(new URL('../../../examples/mapped-city-2026', import.meta.url))

describe('a run over many files', () => {
  it('writes what one writes that keeps all findings in memory, to the byte, in every format', () =>
    fc.assert(
      fc.asyncProperty(corpus, fc.boolean(), (files, hasBaseline) =>
        inCorpus(files, async (folder, names) => {
          const declared = names.filter((_, index) => isDeclaration(files[index]?.kind ?? binaryKind))
          const known = hasBaseline && declared.length > 0 ? ['--baseline', 'known.json'] : []
          if (known.length > 0) {
            await call(folder, ['check', ...declared, ...day, '--create-baseline', ...known])
            assert.ok(existsSync(join(folder, 'known.json')))
          }
          const argv = ['check', 'in', ...day, ...known]
          assert.deepEqual(await report(folder, argv, checkKeepingNothing), await report(folder, argv))
        }),
      ),
      { numRuns: 15 },
    )).timeout(120_000)

  it('writes the same for any number of threads', () =>
    fc.assert(
      fc.asyncProperty(corpus, fc.integer({ min: 2, max: 3 }), (files, count) =>
        inCorpus(files, async (folder) => {
          const argv = ['check', 'in', ...day]
          assert.deepEqual(await report(folder, [...argv, '--jobs', `${count}`]), await report(folder, argv))
        }),
      ),
      { numRuns: 8 },
    )).timeout(240_000)

  it('judges in threads by packs that were named, with parameters that were set', () =>
    inCorpus(
      [0, 1, 2].map((id) => ({ kind: 0, id, folder: '' })),
      async (folder) => {
        const config =
          'parameters: {native-plant-ratio: 95 %}\noverrides: [{files: [1.yaml], parameters: {native-plant-ratio: 60 %}}]\n'
        writeFileSync(join(folder, 'in/viridict.config.yaml'), config)
        const argv = ['check', 'in', ...day, '--pack', 'jincheng-2023-35']
        const one = await report(folder, argv)
        assert.deepEqual(await report(folder, [...argv, '--jobs', '2']), one)
        writeFileSync(join(folder, 'in/viridict.config.yaml'), '')
        assert.notEqual((await report(folder, argv)).outputs.csv, one.outputs.csv)
      },
    )).timeout(60_000)

  it('reads maps in threads as it does in one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viridict-jobs-'))
    try {
      cpSync(mapped, folder, { recursive: true })
      mkdirSync(join(folder, 'out'))
      const one = await report(folder, ['check', '.', ...day])
      assert.deepEqual(await report(folder, ['check', '.', ...day, '--jobs', '2']), one)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }).timeout(60_000)
})

describe('threads', () => {
  it('that do not live to answer leave their files to the run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viridict-jobs-'))
    const store = createSpillStore()
    const judging = { asOf: 'no day', levels: {}, parameters: {}, overrides: [], cwd: folder }
    const jobs = startJobs(2, { judging, isHashed: false, everyTerm: false, drawsMaps: false }, store)
    try {
      const paths = ['a', 'b', 'c'].map((name) => join(folder, `${name}.yaml`))
      for (const [index, path] of paths.entries()) writeFileSync(path, project({ id: `p${index}` }))
      const assessor = createAssessor({ asOf: '2026-06-30', store })
      const judge = jobs.begin(paths, true, { cwd: folder, assessor, maps: mapLoader(), unreadable: [] })
      for (const path of paths) assert.equal(await judge(path), 'declaration')
      assert.deepEqual(
        assessor.assessment().subjects.map(({ id }) => id),
        ['p0', 'p1', 'p2'],
      )
    } finally {
      jobs.close()
      store.close()
      rmSync(folder, { recursive: true })
    }
  })

  it('are as many as are asked for, and else one', () => {
    assert.deepEqual(['1', '64', '0', '65', '-1', '2.5', 'two', ''].map(readJobs), [
      1,
      64,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    assert.equal(jobCount(undefined, 100_000), 1)
    assert.equal(jobCount(4, 5), 4)
    assert.equal(jobCount(4, 3), 3)
    assert.equal(jobCount(4, 0), 1)
  })
})
