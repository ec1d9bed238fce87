import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { isInShard } from 'viridict/internal/partial/shard.js'
import { binaryKind, call, corpus, day, inCorpus, report } from './corpora.js'

const mapped = fileURLToPath(new URL('../../../examples/mapped-city-2026', import.meta.url))

describe('results of several machines', () => {
  it('carry the maps that their texts name, so that the merge asks for no file of the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viridict-merge-'))
    try {
      mkdirSync(join(folder, 'out'))
      cpSync(mapped, join(folder, 'in'), { recursive: true })
      const there = join(folder, 'in')
      mkdirSync(join(there, 'out'))
      const one = await report(there, ['check', '.', ...day])
      for (const part of ['1', '2'])
        await call(there, ['check', '.', ...day, '--shard', `${part}/2`, '-f', `partial=../${part}`])
      for (const name of readdirSync(there).filter((name) => !name.endsWith('config.yaml')))
        rmSync(join(there, name), { recursive: true })
      mkdirSync(join(there, 'out'))
      const joined = await report(there, ['merge', '../1', '../2'])
      assert.equal(one.code, 1)
      assert.deepEqual(joined, one)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('joined are those of one, however they were split, and in any order', () =>
    fc.assert(
      fc.asyncProperty(corpus, fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat()), (files, count, keys) =>
        inCorpus(files, async (folder, names) => {
          const one = await report(folder, ['check', 'in', ...day])
          const binary = names.filter((_, index) => files[index]?.kind === binaryKind)
          const parts: string[] = []
          for (let part = 1; part <= count; part++) {
            const name = `parts/${part}`
            const made = await call(folder, [
              'check',
              'in',
              ...day,
              '--shard',
              `${part}/${count}`,
              '-f',
              `partial=${name}`,
            ])
            assert.equal(made.code, 0)
            const isAnyHere = binary.some((name) => isInShard(name, { index: part, of: count }))
            assert.equal(made.said !== '', isAnyHere, made.said)
            parts.push(name)
          }
          const order = parts.map((name) => ({ name, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key)
          assert.deepEqual(await report(folder, ['merge', ...order.map(({ name }) => name)]), one)
        }),
      ),
      { numRuns: 20 },
    )).timeout(120_000)

  it('are joined where somebody else has split the files', () =>
    fc.assert(
      fc.asyncProperty(corpus, fc.integer({ min: 1, max: 4 }), (files, count) =>
        inCorpus(files, async (folder, names) => {
          const one = await report(folder, ['check', ...names, ...day])
          const groups = Array.from({ length: count }, (_, part) =>
            names.filter((_name, index) => index % count === part),
          )
          const parts: string[] = []
          for (const group of groups.filter(({ length }) => length > 0)) {
            const name = `parts/${parts.length}`
            await call(folder, [
              'check',
              ...group,
              ...day,
              '--config',
              'in/viridict.config.yaml',
              '-f',
              `partial=${name}`,
            ])
            parts.push(name)
          }
          const { said: _, ...joined } = await report(folder, ['merge', ...parts.reverse()])
          const { said: _said, ...alone } = one
          assert.deepEqual(joined, alone)
        }),
      ),
      { numRuns: 10 },
    )).timeout(120_000)
})
