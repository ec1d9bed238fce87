import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateFiles } from '@viridict/codegen'
import { parse } from 'yaml'
import { makeRoot, read, removeRoots, repository } from './fixture.js'

const command = join(repository, 'packages/codegen/dist/new.js')
const pack = 'rules/jincheng-2023-35'

function run(root: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' })
}

/** The real schemas and the real ledger, without rules. */
function makeCopy(): string {
  const schemas = readdirSync(join(repository, 'schemas'), { recursive: true, encoding: 'utf8' })
  const paths = schemas.filter((path) => path.endsWith('.yaml')).map((path) => `schemas/${path}`)
  return makeRoot(
    Object.fromEntries([...paths, `${pack}/pack.yaml`, `${pack}/ledger.yaml`].map((path) => [path, read(path)])),
  )
}

describe('pnpm new rule', function () {
  this.timeout(60_000)
  after(removeRoots)
  const path = `${pack}/dog-parks.yaml`

  it('writes a rule that follows the schema, with a pass, a near miss and missing facts', async () => {
    const root = makeCopy()
    const { status } = run(root, 'rule', 'dog-parks', '--clause', '二(三)1')
    assert.equal(status, 0)
    const rule = parse(readFileSync(join(root, path), 'utf8'), { schema: 'failsafe' })
    assert.equal(rule.rule, 'dog-parks')
    assert.equal(rule.clause, '二(三)1')
    assert.deepEqual(
      rule.cases.map((example: { expect: { verdict: string } }) => example.expect.verdict),
      ['pass', 'fail', 'open'],
    )
    assert.deepEqual((await generateFiles(root)).problems, [])
  })

  it('mentions every key that a rule may have', () => {
    const root = makeCopy()
    run(root, 'rule', 'dog-parks', '--clause', '二(三)1')
    const text = readFileSync(join(root, path), 'utf8')
    const schema = parse(read('schemas/rule.schema.yaml'))
    const { judgement, condition, case: example } = schema.$defs
    for (const { properties } of [schema, judgement, condition, example]) {
      for (const key of Object.keys(properties)) assert.match(text, new RegExp(`\\b${key}:`, 'u'))
    }
  })

  it('says what to do next', () => {
    const { stdout } = run(makeCopy(), 'rule', 'dog-parks', '--clause', '二(三)1')
    assert.match(stdout, new RegExp(`^wrote ${path}$`, 'mu'))
    assert.match(stdout, /Add dog-parks to rules of 二\(三\)1 in rules\/jincheng-2023-35\/ledger\.yaml/u)
    assert.match(stdout, /pnpm generate/u)
  })

  it('takes full-width parentheses', () => {
    assert.equal(run(makeCopy(), 'rule', 'dog-parks', '--clause', '二（三）1').status, 0)
  })

  it('takes the wording of the clause: what is only encouraged does not fail', () => {
    const root = makeCopy()
    run(root, 'rule', 'dog-parks', '--clause', '二(八)2')
    const rule = parse(readFileSync(join(root, path), 'utf8'))
    assert.equal(rule.judgements[0].modality, 'should')
    assert.equal(rule.cases[1].expect.verdict, 'informational')
  })

  it('refuses an id that is taken, and leaves its file alone', () => {
    const root = makeCopy()
    run(root, 'rule', 'dog-parks', '--clause', '二(三)1')
    const before = readFileSync(join(root, path), 'utf8')
    const { status, stderr } = run(root, 'rule', 'dog-parks', '--clause', '二(三)2')
    assert.equal(status, 2)
    assert.match(stderr, /dog-parks\.yaml is there already/u)
    assert.equal(readFileSync(join(root, path), 'utf8'), before)
  })

  const refusals: Readonly<Record<string, readonly [args: readonly string[], message: RegExp]>> = {
    'an id that is not kebab-case': [['rule', 'DogParks', '--clause', '二(三)1'], /kebab-case/u],
    'an id that leaves the folder': [['rule', '../dog-parks', '--clause', '二(三)1'], /kebab-case/u],
    'an unknown clause': [
      ['rule', 'dog-parks', '--clause', '二(三)9'],
      /二\(三\)9: no such clause; the ledger has 一\(一\)/u,
    ],
    'a pack without a ledger': [['rule', 'dog-parks', '--clause', '二(三)1', '--pack', 'taiyuan'], /no such ledger/u],
    'no clause': [['rule', 'dog-parks'], /usage: pnpm new rule/u],
    'an unknown kind': [['check', 'dog-parks'], /usage: pnpm new rule/u],
  }
  for (const [what, [args, message]] of Object.entries(refusals)) {
    it(`refuses ${what} with exit code 2`, () => {
      const root = makeCopy()
      const { status, stderr } = run(root, ...args)
      assert.equal(status, 2)
      assert.match(stderr, message)
      assert.ok(!existsSync(join(root, path)))
    })
  }
})

describe('pnpm new measure', function () {
  this.timeout(60_000)
  after(removeRoots)
  const paths = [
    'schemas/measures/shaded-length.schema.yaml',
    'packages/core/src/measure/shaded-length.ts',
    'test/core/measure/shaded-length.test.ts',
  ]

  it('writes a schema, a function and a test of one basename, and generate puts it into the registry', async () => {
    const root = makeCopy()
    const { status, stdout } = run(root, 'measure', 'shadedLength')
    assert.equal(status, 0)
    for (const path of paths) assert.match(stdout, new RegExp(`^wrote ${path}$`, 'mu'))
    const files = new Map((await generateFiles(root)).files.map(({ path, text }) => [path, text]))
    assert.match(files.get('packages/core/src/generated/measures.ts') ?? '', /^ {2}shadedLength,$/mu)
    assert.match(files.get('packages/core/src/generated/rules.ts') ?? '', /export interface ShadedLengthOptions/u)
  })

  it('refuses a measure that is there, and a name that is not camelCase, with exit code 2', () => {
    const taken = run(makeCopy(), 'measure', 'woodyCover')
    assert.equal(taken.status, 2)
    assert.match(taken.stderr, /woodyCover is a measure/u)
    const malformed = run(makeCopy(), 'measure', 'shaded-length')
    assert.equal(malformed.status, 2)
    assert.match(malformed.stderr, /camelCase/u)
  })
})
