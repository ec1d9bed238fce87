import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Assessment, assess, baselineOf, compareWithBaseline } from '@viridict/core'
import { renderSarif } from '@viridict/reports/sarif'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readExample } from '../examples/example.js'
import { assessGreenways } from './greenways.js'
import { escapeCharacter, hostileAssessment, override } from './hostile.js'
import { asOf, assessSix, decided, sixVerdicts, waiver } from './six-verdicts.js'

/** The OASIS schema of SARIF 2.1.0, as Microsoft's SARIF SDK ships it. */
const sarifSchema = new URL('../assets/sarif-2.1.0.schema.json', import.meta.resolve('@microsoft/sarif-multitool-ts'))
const validate = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri: isUri, 'uri-reference': isUri, 'date-time': true },
}).compile(JSON.parse(readFileSync(sarifSchema, 'utf8')))

function isUri(text: string): boolean {
  return URL.canParse(text, 'file:///root/') && !/[\s\\"<>^`{|}]|%(?![0-9A-Fa-f]{2})/.test(text)
}

function parse(assessment: Assessment, profile?: 'github') {
  const options = { language: 'zh', packageVersion: '0.1.0', ...(profile && { profile }) } as const
  return JSON.parse(renderSarif(assessment, options))
}

function resultsOf(assessment: Assessment, profile?: 'github') {
  return parse(assessment, profile).runs[0].results
}

function waived(): Assessment {
  return assessSix(sixVerdicts, waiver(assessSix()))
}

describe('the places of a SARIF result', () => {
  it('say what each term of the figure is called, and how much it is', () => {
    for (const language of ['zh', 'en'] as const) {
      const text = renderSarif(assessGreenways(3), { language, packageVersion: '0.1.0' })
      for (const term of ['绿道0 1 km', '绿道1 2 km', '绿道2 3 km']) assert.ok(text.includes(`"${term}"`), term)
      assert.ok(!text.includes('[object'))
    }
  })
})

describe('the SARIF log', () => {
  it('keeps to the schema of SARIF 2.1.0', () => {
    const spaced = assess([{ uri: '设计 1/c:a#b.yaml', text: 'viridict: 1\nkind: Project\nid: [\n' }], { asOf })
    const city = readExample('complete-2026').assessment
    for (const assessment of [assessSix(), waived(), city, hostileAssessment(), spaced, assess([], { asOf })]) {
      assert.ok(validate(parse(assessment)), JSON.stringify(validate.errors?.slice(0, 3)))
    }
  })

  it('would not pass with a kind that SARIF does not know', () => {
    const log = parse(assessSix())
    log.runs[0].results[0].kind = 'failed'
    assert.ok(!validate(log))
  })

  it('has the verdicts as kinds, and a level for a fail alone', () => {
    assert.deepEqual(
      resultsOf(assessSix()).map(({ kind, level }: Record<string, string>) => `${kind} ${level}`),
      ['fail error', 'open none', 'informational none', 'informational none', 'review none', 'notApplicable none'],
    )
  })

  it('points with relative references, forward slashes and UTF-16 columns', () => {
    const [{ locations }] = resultsOf(assessSix())
    const { artifactLocation, region } = locations[0].physicalLocation
    assert.deepEqual(artifactLocation, { uri: 'designs/six.yaml', uriBaseId: '%SRCROOT%' })
    assert.deepEqual(region, { startLine: 10, startColumn: 15, endLine: 10, endColumn: 20 })
    assert.equal(parse(assessSix()).runs[0].columnKind, 'utf16CodeUnits')
    const odd = assess([{ uri: 'c:a\\设计 1.yaml', text: 'viridict: 1\nkind: [\n' }], { asOf })
    assert.equal(
      resultsOf(odd)[0].locations[0].physicalLocation.artifactLocation.uri,
      'c%3Aa/%E8%AE%BE%E8%AE%A1%201.yaml',
    )
  })

  it('describes every rule that a result names', () => {
    const { tool, results } = parse(assessSix()).runs[0]
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId)
    const [rule] = tool.driver.rules
    assert.equal(rule.shortDescription.text, '绿地面积 / enough-green')
    assert.equal(rule.properties.clause, '一1')
  })

  it('has fingerprints of rule and declaration that a moved line does not change', () => {
    const prints = (assessment: Assessment) =>
      resultsOf(assessment).map((result: { partialFingerprints: object }) => result.partialFingerprints)
    assert.deepEqual(prints(assessSix(`# a comment\n\n${sixVerdicts}`)), prints(assessSix()))
    assert.deepEqual(prints(assessSix())[0], { 'viridict/v1': 'enough-green|six' })
    assert.equal(new Set(prints(assessSix()).map((print: object) => JSON.stringify(print))).size, 6)
  })

  it('suppresses what a reviewer waived, with the reason, and nothing that is only asked for', () => {
    const [result] = resultsOf(waived())
    assert.deepEqual(result.suppressions, [
      { kind: 'external', status: 'accepted', justification: '豁免：场地受限（某区审查组，2026-06-01，至2026-12-31）' },
    ])
    const asked = assessSix(`${sixVerdicts}requests: [{rule: enough-green, reason: 场地受限}]\n`)
    assert.equal(resultsOf(asked)[0].suppressions, undefined)
    assert.equal(parse(asked).runs[0].properties.requests[0].reason, '场地受限')
  })

  it('says of a fail and of what is open whether a baseline knows it', () => {
    const { findings } = compareWithBaseline(assessSix().findings, baselineOf(assessSix().findings.slice(0, 1)))
    const held = { ...assessSix(), findings }
    assert.ok(validate(parse(held)))
    assert.deepEqual(
      resultsOf(held).map((result: { baselineState?: string }) => result.baselineState),
      ['unchanged', 'new', undefined, undefined, undefined, undefined],
    )
  })

  it('suppresses nothing that a reviewer confirmed or rejected', () => {
    for (const [decision, kind] of [
      ['confirm', 'pass'],
      ['reject', 'fail'],
    ] as const) {
      const assessment = assessSix(sixVerdicts, decided(assessSix(), 'beautiful', decision))
      const result = resultsOf(assessment).find(({ ruleId }: { ruleId: string }) => ruleId === 'beautiful')
      assert.equal(result.kind, kind)
      assert.equal(result.suppressions, undefined)
    }
  })

  it('says clause, value, requirement and date in its properties', () => {
    const { clause, value, exactValue, requirement, due, asOf: at } = resultsOf(assessSix())[0].properties
    assert.deepEqual([clause, value, exactValue, requirement, due, at], ['一1', '50 m²', '50', '≥100 m²', '即时', asOf])
  })

  it('says in the run which levels were set', () => {
    const levels = { 'enough-green': 'off' } as const
    assert.deepEqual(parse({ ...assessSix(), levels }).runs[0].properties.levels, levels)
  })

  it('gives GitHub fails alone, since it shows every result as an alert', () => {
    assert.deepEqual(
      resultsOf(assessSix(), 'github').map(({ kind }: { kind: string }) => kind),
      ['fail'],
    )
    assert.deepEqual(resultsOf(waived(), 'github'), [])
  })

  it('holds no control, no mark of direction and no link of a hostile name', () => {
    const text = renderSarif(hostileAssessment(), { language: 'zh', packageVersion: '0.1.0' })
    assert.ok(!text.includes(escapeCharacter) && !text.includes(override))
    assert.ok(!/\\u001b|\\u202e|\]\(/.test(text))
    assert.ok(text.includes('{{0}}'))
  })
})
