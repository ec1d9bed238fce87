import assert from 'node:assert/strict'
import { commonSchema, dialect, generatedModule, makeRoot, projectSchema, removeRoots, vocabulary } from './fixture.js'

/** The table of records.ts, which is TypeScript only in its types. */
async function recordTables(files = dialect): Promise<Record<string, RecordTable>> {
  const source = await generatedModule(makeRoot(files), 'records')
  const table = source.slice(source.indexOf('> = {') + 4)
  const url = `data:text/javascript,${encodeURIComponent(`export default ${table}`)}`
  return (await import(url)).default
}

interface RecordTable {
  readonly zh: string
  readonly fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

describe('records.ts', function () {
  this.timeout(60_000)
  let tables: Record<string, RecordTable>
  before(async () => {
    tables = await recordTables()
  })
  after(removeRoots)

  const field = (record: string, key: string) => tables[record]?.fields[key]

  it('has the top record under its title, and the others under their names', () => {
    assert.deepEqual(Object.keys(tables).sort(), ['Garden', 'certificate', 'park', 'projectPark'])
    assert.equal(tables.Garden?.zh, '花园')
  })

  it('says key, Chinese key, type, clauses and meaning of a field', () => {
    assert.deepEqual(field('Garden', 'completedOn'), {
      key: 'completedOn',
      zh: '建成日期',
      type: 'date',
      required: false,
      clauses: [],
      description: { zh: '建成的日期。', en: 'Day of completion.' },
    })
    assert.deepEqual(field('Garden', 'stage')?.clauses, ['二(二)1', '二(二)2'])
  })

  it('gives a bare number its unit', () => {
    assert.equal(field('Garden', 'area')?.unit, 'm2')
  })

  it('has a sample value as each language writes it', () => {
    assert.deepEqual(field('Garden', 'name')?.example, { zh: '示例花园', en: 'Sample garden' })
    assert.deepEqual(field('Garden', 'area')?.example, { zh: '0 m2', en: '0 m2' })
    assert.deepEqual(field('Garden', 'stage')?.example, { zh: '设计', en: 'design' })
    assert.equal(field('Garden', 'completedOn')?.example, undefined)
  })

  it('makes a record of its own of a record less some keys', () => {
    assert.equal(field('Garden', 'park')?.record, 'projectPark')
    assert.deepEqual(Object.keys(tables.projectPark?.fields ?? {}), ['class', 'completedOn'])
    assert.deepEqual(Object.keys(tables.park?.fields ?? {}), ['name', 'class', 'stage', 'completedOn'])
  })

  it('tells registers, open lists and lists of scalars apart', () => {
    assert.deepEqual(field('Garden', 'parks')?.item, { type: 'record', record: 'park' })
    assert.equal(field('Garden', 'parks')?.register, true)
    assert.equal(field('Garden', 'logs')?.open, true)
    const example = { zh: '街头游园', en: 'garden' }
    assert.deepEqual(field('Garden', 'classes')?.item, { type: 'enum', enum: 'class', example })
  })

  it('marks what may be none, permanent, or is personal', () => {
    assert.equal(field('Garden', 'certificate')?.orNone, true)
    assert.equal(field('certificate', 'validUntil')?.orPermanent, true)
    assert.equal(field('Garden', 'name')?.personal, true)
  })

  it('names a record after what it lacks when several records use it', async () => {
    const schema = projectSchema.replace(
      '    properties:\n',
      "    properties:\n      park: { x-zh: 园, $ref: 'common#/$defs/park', x-without: [stage, name] }\n",
    )
    const shared = await recordTables({ ...dialect, 'schemas/project.schema.yaml': schema })
    assert.equal(shared.Garden?.fields.park?.record, 'parkWithoutNameStage')
    assert.equal(shared.certificate?.fields.park?.record, 'parkWithoutNameStage')
  })

  const refusals = {
    'two Chinese keys of one name': [
      projectSchema.replace('x-zh: 面积', 'x-zh: 名称'),
      /Garden: x-zh 名称 is there twice/u,
    ],
    'a field without a Chinese name': [projectSchema.replace('x-zh: 面积, ', ''), /Garden\.area: x-zh is missing/u],
    'an unknown type': [projectSchema.replace('x-type: area', 'x-type: aera'), /Garden\.area: x-type aera/u],
    'a sample that is no value of its enumeration': [
      projectSchema.replace('[design]', '[designed]'),
      /Garden\.stage: designed in examples is no value of stage/u,
    ],
    'a third spelling of a sample': [
      projectSchema.replace('[0 m2]', '[0 m2, 0, none]'),
      /Garden\.area: examples are one or two/u,
    ],
    'an unknown enumeration': [
      projectSchema.replace('x-enum: stage', 'x-enum: stages'),
      /vocabulary\.yaml has no stages/u,
    ],
    'a ref to nothing': [projectSchema.replace('#/$defs/certificate', '#/$defs/certificates'), /names nothing/u],
    'a key to leave out that is not there': [projectSchema.replace('[name, stage]', '[nmae]'), /Park has no nmae/u],
  } as const
  for (const [what, [schema, message]] of Object.entries(refusals)) {
    it(`refuses ${what}`, () =>
      assert.rejects(recordTables({ ...dialect, 'schemas/project.schema.yaml': schema }), message))
  }

  it('refuses one spelling for two values of an enumeration', () =>
    assert.rejects(
      recordTables({ ...dialect, 'schemas/vocabulary.yaml': vocabulary.replace('aliases: [游园]', 'aliases: [G12]') }),
      /class: G12 is there twice/u,
    ))

  it('refuses two records of one name', () =>
    assert.rejects(
      recordTables({
        ...dialect,
        'schemas/common.schema.yaml': commonSchema.replace('  park:', '  certificate:\n    type: object\n  park:'),
      }),
      /record Certificate is there twice/u,
    ))
})

describe('declarations.ts', function () {
  this.timeout(60_000)
  let source = ''
  before(async () => {
    source = await generatedModule(makeRoot(dialect), 'declarations')
  })
  after(removeRoots)

  const lines = {
    'a kind by its own name': "readonly kind: 'Garden'",
    'an enumeration as its values': "readonly stage: 'design' | 'completed'",
    'yes and no as a boolean': 'readonly under?: boolean',
    'a quantity as an interval': 'readonly area?: Interval',
    'a date as a range': 'readonly completedOn?: DateRange',
    'a register as a list of rows': 'readonly parks?: readonly Park[]',
    'a list of enumerated values': "readonly classes?: readonly ('community' | 'garden')[]",
    'a record less some keys': 'readonly park?: ProjectPark',
    'a record that may be none': 'readonly certificate?: Certificate | null',
  }
  for (const [what, line] of Object.entries(lines)) {
    it(`has ${what}`, () => assert.ok(source.includes(`${line}\n`), source))
  }

  it('imports what it uses, as types', () => {
    assert.match(source, /^import type \{ DateRange \} from '\.\.\/quantity\/date-range\.js'$/mu)
    assert.match(source, /^import type \{ Interval \} from '\.\.\/quantity\/interval\.js'$/mu)
  })
})
