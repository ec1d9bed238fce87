import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { dialect, generatedModule, makeRoot, packFiles, put, removeRoots } from './fixture.js'

interface Transpiler {
  readonly transformSync: (code: string, options: { readonly loader: 'ts' }) => { readonly code: string }
}

/** esbuild as codegen has it: the module is TypeScript in its last lines. */
const esbuild: Transpiler = createRequire(import.meta.resolve('@viridict/codegen'))('esbuild')

const script = `
const { module, name, data } = JSON.parse(process.argv[1])
const validate = (await import(module))[name]
validate(data)
console.log(JSON.stringify((validate.errors ?? []).map((error) => [error.instancePath, error.keyword, error.params])))
`

type Errors = readonly [path: string, keyword: string, params: Readonly<Record<string, unknown>>][]

/** Runs a validator in a process that may not compile code, as under a strict CSP. */
function runner(root: string): (name: string, data: unknown) => Errors {
  return (name, data) => {
    const input = JSON.stringify({ module: join(root, 'validators.mjs'), name, data })
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module']
    const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', script, input], { encoding: 'utf8' })
    assert.equal(stderr, '')
    return JSON.parse(stdout)
  }
}

async function validatorsOf(files: Readonly<Record<string, string>>) {
  const root = makeRoot(files)
  const source = await generatedModule(root, 'validators')
  put(root, 'validators.mjs', esbuild.transformSync(source, { loader: 'ts' }).code)
  return { source, run: runner(root) }
}

describe('validators.ts', function () {
  this.timeout(60_000)
  let source = ''
  let run: ReturnType<typeof runner>
  before(async () => {
    ;({ source, run } = await validatorsOf(dialect))
  })
  after(removeRoots)

  const garden = { kind: 'Garden', stage: 'design' }
  const check = (more: object) => run('validateProject', { ...garden, ...more })
  const keywords = (errors: Errors) => errors.map(([path, keyword]) => `${path} ${keyword}`)

  it('is one module without imports, that makes no function from text', () => {
    assert.doesNotMatch(source, /\brequire\(|^import\b|new Function|\beval\(/mu)
  })

  it('takes plain data, every scalar as text', () => {
    assert.deepEqual(
      check({ area: '10 m2', under: 'true', classes: ['garden'], logs: [], parks: [{ name: 'a', class: 'garden' }] }),
      [],
    )
  })

  it('names the keys that are required and missing', () => {
    assert.deepEqual(run('validateProject', {}), [
      ['', 'required', { missingProperty: 'kind' }],
      ['', 'required', { missingProperty: 'stage' }],
    ])
  })

  it('closes every record', () => {
    assert.deepEqual(check({ aera: '1', parks: [{ name: 'a', class: 'garden', star: '5' }] }), [
      ['', 'additionalProperties', { additionalProperty: 'aera' }],
      ['/parks/0', 'additionalProperties', { additionalProperty: 'star' }],
    ])
  })

  it('knows the English values alone', () => {
    assert.deepEqual(check({ stage: '设计' }), [['/stage', 'enum', { allowedValues: ['design', 'completed'] }]])
    assert.deepEqual(check({ under: '是' }), [['/under', 'enum', { allowedValues: ['true', 'false'] }]])
    assert.deepEqual(keywords(check({ kind: 'Gardener' })), ['/kind const'])
  })

  it('wants text for a scalar, a list for a register, a mapping for a record', () => {
    assert.deepEqual(keywords(check({ area: [], parks: {}, park: 'a' })), ['/area type', '/parks type', '/park type'])
  })

  it('asks for a key when its condition holds, and not before', () => {
    assert.deepEqual(check({}), [])
    const errors = check({ stage: 'completed' })
    assert.deepEqual(errors[0], ['', 'required', { missingProperty: 'completedOn' }])
    assert.deepEqual(check({ stage: 'completed', completedOn: '2026-05-30' }), [])
  })

  it('neither allows nor requires what a record is without', () => {
    assert.deepEqual(check({ park: { class: 'garden' } }), [])
    assert.deepEqual(keywords(check({ park: { class: 'garden', name: 'a', stage: 'completed' } })), [
      '/park additionalProperties',
      '/park additionalProperties',
    ])
  })

  it('takes null for a record that may be none, and for no other', () => {
    assert.deepEqual(check({ certificate: null }), [])
    assert.deepEqual(keywords(check({ certificate: {} })), ['/certificate required'])
    assert.deepEqual(keywords(check({ park: null })), ['/park type'])
  })
})

describe('the validator of rules', function () {
  this.timeout(60_000)
  let run: ReturnType<typeof runner>
  before(async () => {
    ;({ run } = await validatorsOf(packFiles()))
  })
  after(removeRoots)

  const words = { zh: '甲', en: 'a' }
  const judgement = (measure: object) => ({
    subject: 'Project',
    modality: 'shall',
    measure,
    milestones: [{ due: 'always' }],
  })
  const rule = (measure: object) => ({
    rule: 'a',
    clause: '二(三)1',
    title: words,
    quotation: '甲',
    summary: words,
    declare: words,
    judgements: [judgement(measure)],
    cases: [{ name: words, asOf: '2026-06-30', given: { anything: 'goes' }, expect: { verdict: 'pass' } }],
  })
  const errorsOf = (measure: object) => run('validateRule', rule(measure)).filter(([path]) => path.includes('measure'))

  it('takes exactly one measure by its name, with its options', () => {
    assert.deepEqual(run('validateRule', rule({ value: { field: 'area' } })), [])
    assert.deepEqual(
      errorsOf({}).map(([, keyword]) => keyword),
      ['minProperties'],
    )
  })

  it('does not know other measures or options', () => {
    assert.deepEqual(errorsOf({ velue: { field: 'area' } }), [
      ['/judgements/0/measure', 'additionalProperties', { additionalProperty: 'velue' }],
    ])
    assert.deepEqual(
      errorsOf({ value: { feild: 'area' } }).map(([path, keyword]) => `${path} ${keyword}`),
      ['/judgements/0/measure/value required', '/judgements/0/measure/value additionalProperties'],
    )
  })

  it('leaves open what a schema says is open', () => {
    const open = { ...rule({ value: { field: 'area' } }), background: { Project: { anything: { at: ['all'] } } } }
    assert.deepEqual(run('validateRule', open), [])
  })
})
