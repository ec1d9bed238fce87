import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess } from '@viridict/core'
import { judgeFound, prepareCheck } from 'viridict/internal/commands/check.js'
import type { Host } from 'viridict/internal/host.js'
import { parseArguments } from 'viridict/internal/parse-arguments.js'
import { operator, place, project } from '../core/small-texts.js'
import { call, day, type Made, report } from './corpora.js'

const from = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** More than have room in memory. */
const many = 301

const nameOf = (index: number) => `in/${String(index).padStart(3, '0')}.yaml`

/** A folder with many declarations, of which `texts` says the first, and whatever else stands beside them. */
async function inFolder(
  texts: readonly string[],
  rest: (index: number) => string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-large-'))
  try {
    for (const name of ['in', 'parts', 'out']) mkdirSync(join(folder, name))
    for (let index = 0; index < many; index++) writeFileSync(join(folder, nameOf(index)), texts[index] ?? rest(index))
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** As a run over few files keeps its findings, however many there are. */
async function checkInMemory(argv: readonly string[], host: Host): Promise<number> {
  const prepared = prepareCheck(parseArguments(argv).args, host)
  assert.ok(!('problems' in prepared))
  return (await judgeFound(prepared, host, undefined)).code
}

/** Of few files every report is compared in jobs.test.ts and merge.test.ts; of many these tell as much, in less time. */
const formats = ['text', 'json', 'sarif', 'csv']

const reportOf = (folder: string, argv: readonly string[], use?: typeof checkInMemory) =>
  report(folder, argv, use, formats)

/** The same run with its findings in a temporary file, with two threads, and joined from three parts. */
async function otherwise(folder: string, more: readonly string[]): Promise<Readonly<Record<string, Made>>> {
  const argv = ['check', 'in', ...day, ...more]
  const parts = ['1', '2', '3'].map((part) => `parts/${part}`)
  for (const [index, part] of parts.entries()) {
    const { said } = await call(folder, [...argv, '--shard', `${index + 1}/3`, '-f', `partial=${part}`])
    assert.equal(said, '')
  }
  return {
    'from a temporary file': await reportOf(folder, argv),
    'with threads': await reportOf(folder, [...argv, '--jobs', '2']),
    'joined from parts': await reportOf(folder, ['merge', ...parts, ...more]),
  }
}

/** Fails where one of the other ways of running is not the one in memory, to the byte. */
async function assertSame(folder: string, more: readonly string[]): Promise<Made> {
  const expected = await reportOf(folder, ['check', 'in', ...day, ...more], checkInMemory)
  for (const [how, made] of Object.entries(await otherwise(folder, more))) assert.deepEqual(made, expected, how)
  return expected
}

interface Said {
  readonly rule: string
  readonly verdict: string
  readonly judged?: { readonly pack: string }
  readonly subject?: { readonly id: string }
  readonly location: { readonly uri: string }
  readonly decision?: object
}

async function findingsOf(folder: string, more: readonly string[]): Promise<readonly Said[]> {
  await call(folder, ['check', 'in', ...day, ...more, '--jobs', '2', '-f', 'json=said.json'])
  return JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8')).findings
}

describe('decisions of two reviewers over many files', () => {
  const rule = 'culture-statement'
  const statement = '[{topic: cultureStatement, title: 文化设计说明, date: 2026-02-20, file: a.pdf}]'
  const park = (index: number) =>
    project({ id: `p${index}`, category: 'park', designedOn: '2026-01-01', evidence: statement })

  const fingerprintOf = (index: number) => {
    const { findings } = assess([{ uri: nameOf(index), text: park(index) }], { asOf: '2026-06-30' })
    return findings.find((finding) => finding.rule === rule)?.judged?.fingerprint
  }
  const decided = (by: string, decisions: Readonly<Record<number, string>>) =>
    `viridict: 1\nkind: Decisions\ndecisions:\n${Object.entries(decisions)
      .map(
        ([index, decision]) =>
          `  - {rule: ${rule}, subject: p${index}, decision: ${decision}, reason: 已看, by: ${by}, date: 2026-06-01, fingerprint: ${fingerprintOf(Number(index))}}\n`,
      )
      .join('')}`

  it('that disagree are conflicts, and those that agree count, however the run is made', () =>
    inFolder([], park, async (folder) => {
      // The last file is judged long after the first one was put away.
      writeFileSync(join(folder, 'jia.yaml'), decided('甲', { 0: 'confirm', 1: 'confirm', 2: 'reject', 300: 'reject' }))
      writeFileSync(join(folder, 'yi.yaml'), decided('乙', { 0: 'reject', 1: 'confirm', 300: 'confirm' }))
      writeFileSync(join(folder, 'viridict.config.yaml'), 'decisions: [jia.yaml, yi.yaml]\n')
      await assertSame(folder, [])
      const findings = await findingsOf(folder, [])
      const conflicts = findings.filter((finding) => finding.rule === 'decision')
      assert.deepEqual(conflicts.map(({ location }) => location.uri).sort(), [
        'jia.yaml',
        'jia.yaml',
        'yi.yaml',
        'yi.yaml',
      ])
      const verdictOf = (id: string) =>
        findings.find((finding) => finding.rule === rule && finding.subject?.id === id)?.verdict
      assert.deepEqual(['p0', 'p1', 'p2', 'p3', 'p300'].map(verdictOf), ['review', 'pass', 'fail', 'review', 'review'])
    })).timeout(240_000)
})

describe('--fail-on-open over many files', () => {
  // 95.9 % is exact: nothing of this pack is open, and nothing fails.
  const closed = (index: number) => project({ id: `p${index}`, cover: '{woody: 959 m2, herbaceous: 41 m2}' })
  const pack = ['--pack', 'pack']

  async function codes(folder: string, more: readonly string[]): Promise<readonly number[]> {
    const expected = await reportOf(folder, ['check', 'in', ...day, ...pack, ...more], checkInMemory)
    const others = Object.values(await otherwise(folder, [...pack, ...more]))
    return [expected, ...others].map(({ code }) => code)
  }

  it('ends with 1 for one open duty in the last of them alone, however the run is made', () =>
    inFolder([], closed, async (folder) => {
      cpSync(from('test/cli/fixtures/pack'), join(folder, 'pack'), { recursive: true })
      assert.deepEqual(await codes(folder, ['--fail-on-open']), [0, 0, 0, 0])
      cpSync(from('test/cli/fixtures/open.yaml'), join(folder, nameOf(many - 1)))
      assert.deepEqual(await codes(folder, ['--fail-on-open']), [1, 1, 1, 1])
      assert.deepEqual(await codes(folder, []), [0, 0, 0, 0])
    })).timeout(240_000)
})

describe('several packs over many files', () => {
  /** Both cities, with declarations that name them, sums over them, and a place of neither. */
  const texts = [
    place({ id: 'jincheng', projects: '100', population: '{value: 50 万人}', greenways: '{length: 40 km}' }),
    place({ id: 'taiyuan', jurisdiction: 'taiyuanProper', projects: '3', population: '{value: 50 万人}' }),
    place({ id: 'qingxu', jurisdiction: 'qingxu', population: '{value: 30 万人}' }),
    operator({ id: 'o', workers: '[{name: 甲, certificate: "140500199001011234"}]' }),
    project({ id: 'of-taiyuan', jurisdiction: 'taiyuanProper' }),
    project({ id: 'of-none', jurisdiction: '某地' }),
    // Only the second pack knows what is meant.
    project({ id: 'misspelt', jurisdiction: '古交' }),
  ]
  const rest = (index: number) =>
    project({ id: `p${index}`, stage: 'completed', cover: `{woody: ${500 + index} m2, herbaceous: ${500 - index} m2}` })

  it('give the same findings however the run is made', () =>
    inFolder(texts, rest, async (folder) => {
      cpSync(from('rules/taiyuan-2023'), join(folder, 'city'), { recursive: true })
      for (const taiyuan of ['taiyuan-2023', 'city']) {
        const packs = ['--pack', 'jincheng-2023-35', '--pack', taiyuan]
        await assertSame(folder, packs)
        const findings = await findingsOf(folder, packs)
        const packsOf = (id: string) =>
          new Set(findings.filter(({ subject }) => subject?.id === id).flatMap(({ judged }) => judged?.pack ?? []))
        assert.ok(packsOf('jincheng').has('jincheng-2023-35'))
        assert.ok(packsOf('taiyuan').has('taiyuan-2023'))
        assert.ok(packsOf('p10').has('jincheng-2023-35'))
      }
    })).timeout(400_000)
})
