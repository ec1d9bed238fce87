import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

export const binaryKind = texts.length - 1

/** Whether a file of this kind says that it is a declaration. */
export const isDeclaration = (kind: number): boolean => kind < texts.length - 2

const file = fc.record({ kind: fc.nat(texts.length - 1), id: fc.nat(4), folder: fc.constantFrom('', 'a/', 'a-b/') })
export const corpus = fc.array(file, { minLength: 1, maxLength: 14 })

export interface Made {
  readonly code: number
  readonly said: string
  /** The hash of each report, by its format: equal bytes. */
  readonly outputs: Readonly<Record<string, string>>
}

export function inCorpus<T>(
  files: readonly { kind: number; id: number; folder: string }[],
  use: (folder: string, names: readonly string[]) => Promise<T>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-corpus-'))
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

export async function call(folder: string, argv: readonly string[]): Promise<Pick<Made, 'code' | 'said'>> {
  return calling(folder, (host) => run(argv, host))
}

/** With a host of this folder, and what it was told. */
async function calling(folder: string, use: (host: Host) => Promise<number>): Promise<Pick<Made, 'code' | 'said'>> {
  let said = ''
  const host: Host = {
    cwd: folder,
    env: { VIRIDICT_LANG: 'zh' },
    now: () => 0,
    stdin: async function* () {},
    print: async () => undefined,
    complain: (text) => {
      said += text
    },
    isTerminal: false,
    columns: undefined,
  }
  return { code: await use(host), said }
}

const reports = [
  ...['text', 'json', 'ndjson', 'sarif', 'sarif-github', 'junit', 'github', 'github-summary', 'markdown', 'csv'],
  ...['html', 'docx', 'xlsx'],
]

/** Every report of a run, or some of them; `use`: how it is run. */
export async function report(
  folder: string,
  argv: readonly string[],
  use: (argv: readonly string[], host: Host) => Promise<number> = run,
  formats: readonly string[] = reports,
): Promise<Made> {
  const wanted = formats.flatMap((format) => ['-f', `${format}=out/${format}`])
  const called = await calling(folder, (host) => use([...argv, ...wanted], host))
  const outputs = Object.fromEntries(
    readdirSync(join(folder, 'out')).map((name) => [name, hash('sha256', readFileSync(join(folder, 'out', name)))]),
  )
  rmSync(join(folder, 'out'), { recursive: true })
  mkdirSync(join(folder, 'out'))
  return { ...called, outputs }
}

export const day = ['--as-of', '2026-06-30']
