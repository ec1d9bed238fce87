import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Host } from 'viridict/internal/host.js'
import { run } from 'viridict/internal/run.js'
import { operator, place, project } from '../core/small-texts.js'

/** Declarations that say something together: sums of a place, ids that occur twice, places nobody knows, broken ones. */
const texts: readonly ((id: number) => string)[] = [
  (id) => project({ id: `p${id}`, stage: 'completed', cover: '{woody: 300 m2, herbaceous: 200 m2}' }),
  (id) => project({ id: `p${id}`, stage: 'completed', area: '{green: 98765432109876543210.7 m2, site: 3 ha}' }),
  (id) =>
    project({ id: `p${id}`, requests: '[{rule: tree-shrub-cover-ratio, reason: 场地受限}, {rule: none, reason: x}]' }),
  (id) =>
    project({
      id: `p${id}`,
      jurisdiction: id % 2 === 0 ? '城区' : '某地',
      evidence: '[{file: there.pdf}, {file: gone.pdf}]',
    }),
  (id) => place({ id: `j${id}`, projects: '3', operators: '1', population: '{value: 50 万人}' }),
  (id) => place({ id: `j${id}`, jurisdiction: '城区', year: String(2024 + (id % 3)), projects: '1' }),
  (id) => `${place({ id: `j${id}`, jurisdiction: '泽州县' })}---\n${project({ id: `p${id}`, jurisdiction: '泽州县' })}`,
  (id) => operator({ id: `o${id}`, workers: '[{name: 甲, certificate: "140500199001011234"}]' }),
  (id) => `viridict: 1\nkind: Project\nid: p${id}\n  broken: [`,
  () => 'viridict: 1\nid: nothing-else\n',
  () => 'something: else\n',
  () => '\u0000binary',
]

const file = fc.record({ kind: fc.nat(texts.length - 1), id: fc.nat(4), folder: fc.constantFrom('', 'a/', 'a-b/') })
const corpus = fc.array(file, { minLength: 1, maxLength: 14 })

interface Made {
  readonly code: number
  readonly said: string
  /** The hash of each report, by its format: equal bytes. */
  readonly outputs: Readonly<Record<string, string>>
}

function inCorpus<T>(
  files: readonly { kind: number; id: number; folder: string }[],
  use: (folder: string, names: readonly string[]) => Promise<T>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-merge-'))
  for (const name of ['in/a', 'in/a-b', 'parts', 'out']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'there.pdf'), '')
  writeFileSync(join(folder, 'in/viridict.config.yaml'), 'levels: {duplicate-id: warning}\ndecisions: [decided.yaml]\n')
  writeFileSync(
    join(folder, 'in/decided.yaml'),
    'viridict: 1\nkind: Decisions\ndecisions:\n  - {rule: tree-shrub-cover-ratio, subject: p1, decision: waive, reason: 已批准, by: 乙, date: 2026-01-02}\n',
  )
  const names = files.map(({ folder: sub }, index) => `in/${sub}${index}.yaml`)
  files.forEach(({ kind, id }, index) => {
    writeFileSync(join(folder, names[index] ?? ''), texts[kind]?.(id) ?? '')
  })
  return use(folder, names).finally(() => rmSync(folder, { recursive: true }))
}

async function call(folder: string, argv: readonly string[]): Promise<Pick<Made, 'code' | 'said'>> {
  let said = ''
  const host: Host = {
    cwd: folder,
    env: { VIRIDICT_LANG: 'zh' },
    now: () => 0,
    readStdin: async () => new Uint8Array(),
    print: async () => undefined,
    complain: (text) => {
      said += text
    },
    isTerminal: false,
    columns: undefined,
  }
  const code = await run(argv, host)
  return { code, said }
}

const reports = ['text', 'json', 'sarif', 'html', 'xlsx', 'csv', 'markdown', 'junit']

async function report(folder: string, argv: readonly string[]): Promise<Made> {
  const called = await call(folder, [...argv, ...reports.flatMap((format) => ['-f', `${format}=out/${format}`])])
  const outputs = Object.fromEntries(
    readdirSync(join(folder, 'out')).map((name) => [name, hash('sha256', readFileSync(join(folder, 'out', name)))]),
  )
  rmSync(join(folder, 'out'), { recursive: true })
  mkdirSync(join(folder, 'out'))
  return { ...called, outputs }
}

const mapped = fileURLToPath(new URL('../../../examples/mapped-city-2026', import.meta.url))

const day = ['--as-of', '2026-06-30']

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
        inCorpus(files, async (folder) => {
          const one = await report(folder, ['check', 'in', ...day])
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
            assert.deepEqual(made, { code: 0, said: '' })
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
