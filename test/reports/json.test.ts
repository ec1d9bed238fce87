import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Assessment, assess, baselineOf, compareWithBaseline } from '@viridict/core'
import { renderJson } from '@viridict/reports/json'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readExample } from '../examples/example.js'
import { escapeCharacter, hostileAssessment, override } from './hostile.js'
import { asOf, assessSix, sixVerdicts, waiver } from './six-verdicts.js'

const schema = JSON.parse(readFileSync(new URL('../../../schemas/result.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  schema,
)

function parse(assessment: Assessment) {
  return JSON.parse(renderJson(assessment, { language: 'zh' }))
}

function findingOf(assessment: Assessment, rule: string) {
  return parse(assessment).findings.find((finding: { rule: string }) => finding.rule === rule)
}

describe('the JSON result', () => {
  it('keeps to its schema, whatever was assessed', () => {
    const waived = assessSix(sixVerdicts, waiver(assessSix()))
    const broken = assess([{ uri: 'a.yaml', text: 'viridict: 1\nkind: Project\nid: [\n' }], { asOf })
    const levelled: Assessment = { ...assessSix(), levels: { 'enough-green': 'off', kind: 'note' } }
    const city = readExample('complete-2026').assessment
    const held = { ...city, ...compareWithBaseline(city.findings, baselineOf(assessSix().findings)) }
    for (const assessment of [
      assessSix(),
      held,
      levelled,
      waived,
      broken,
      city,
      hostileAssessment(),
      assess([], { asOf }),
    ]) {
      assert.ok(validate(parse(assessment)), JSON.stringify(validate.errors?.slice(0, 3)))
    }
  })

  it('breaks its schema when anything is changed', () => {
    const changes: readonly ((result: ReturnType<typeof parse>) => unknown)[] = [
      (result) => delete result.asOf,
      (result) => Object.assign(result, { more: 1 }),
      (result) => Object.assign(result.levels, { kind: 'none' }),
      (result) => Object.assign(result.findings[0], { verdict: 'passed' }),
      (result) => Object.assign(result.findings[0].judged.value, { lo: '0.5' }),
      (result) => Object.assign(result.findings[0].location.start, { line: 0 }),
      (result) => Object.assign(result.findings[0].message, { zh: undefined }),
      (result) => Object.assign(result.findings[1], { verdict: 'pass', level: 'error' }),
    ]
    for (const change of changes) {
      const result = parse(assessSix())
      change(result)
      assert.ok(!validate(JSON.parse(JSON.stringify(result))), String(change))
    }
  })

  it('gives figures as exact fractions and in words', () => {
    const { value, gap, milestone } = findingOf(
      assessSix(sixVerdicts.replace('50 m2', '200/3 m2').replace('200/3', '66.6')),
      'enough-green',
    ).judged
    assert.deepEqual(value, { lo: '333/5', hi: '333/5', unit: 'm2', text: '66.6 m²' })
    assert.deepEqual(gap, { lo: '167/5', hi: '167/5', unit: 'm2', text: '33.4 m²' })
    assert.deepEqual(milestone.requirement.inWords, { zh: '≥100 m²', en: '≥ 100 m²' })
  })

  it('says each thing in both languages', () => {
    assert.deepEqual(findingOf(assessSix(), 'enough-green').judged.repair, { zh: '补足50 m²。', en: 'Add 50 m².' })
  })

  it('says which facts are missing, by path and line', () => {
    const [missing] = findingOf(assessSix(), 'enough-site').judged.missing
    assert.equal(missing.location.path, 'area.site')
    assert.deepEqual(missing.location.start, { line: 10, column: 1 })
  })

  it('names a finding by rule and declaration, so that moving it changes nothing', () => {
    const moved = assessSix(`# a comment\n\n${sixVerdicts}`)
    const keys = (assessment: Assessment) => parse(assessment).findings.map(({ key }: { key: string }) => key)
    assert.deepEqual(keys(moved), keys(assessSix()))
    assert.equal(keys(moved)[0], 'enough-green|six')
  })

  it('carries the levels that were set', () => {
    const levels = { 'enough-green': 'off', kind: 'note' } as const
    assert.deepEqual(parse({ ...assessSix(), levels }).levels, levels)
    assert.deepEqual(parse(assessSix()).levels, {})
  })

  it('carries the decision, the request and the counts', () => {
    const waived = assessSix(`${sixVerdicts}requests: [{rule: enough-site, reason: 无地}]\n`, waiver(assessSix()))
    const { counts, requests } = parse(waived)
    assert.equal(counts.waived + counts.levels.error, 1)
    assert.equal(requests[0].rule, 'enough-site')
    assert.deepEqual(counts.declarations, { Project: 1, Jurisdiction: 0, Operator: 0 })
    assert.equal(parse(assess([], { asOf })).judgedNothing, true)
  })

  it('gives a hostile name back as it was, without a raw control or mark of direction', () => {
    const text = renderJson(hostileAssessment(), { language: 'zh' })
    assert.ok(!text.includes(escapeCharacter) && !text.includes(override))
    assert.ok(JSON.parse(text).subjects[0].name.includes(`${escapeCharacter}[2J红\n✓ 符合 ${override}cba`))
  })
})
