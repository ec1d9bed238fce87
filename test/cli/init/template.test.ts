import assert from 'node:assert/strict'
import type { Finding } from '@viridict/core'
import { type RecordName, records } from '@viridict/core/internal/generated/records.js'
import { parse } from 'yaml'
import { findingsIn, messageId } from '../../core/findings.js'
import { comments, isOff, parts, templateOf, turnedOn } from './template.js'

const kinds = { project: 'Project', jurisdiction: 'Jurisdiction', operator: 'Operator' } as const
type Word = keyof typeof kinds
const all = (Object.keys(kinds) as Word[]).flatMap((kind) =>
  (['zh', 'en'] as const).map((lang) => ({ kind, lang, template: templateOf(kind, lang) })),
)

/** What a text may say of a sample; everything else is a fault of the template. */
const expectedWarnings = { project: ['sample'], jurisdiction: ['sample', 'scope'], operator: ['sample'] } as const
/** Stage and date of completion hang together: the one is no sample for the other. */
const expectedErrors = { project: ['date-order/not-completed'], jurisdiction: [], operator: [] } as const

const ofRules = (findings: readonly Finding[]) => findings.filter(({ source }) => source === 'rule')
const passed = (text: string) =>
  ofRules(findingsIn(text)).flatMap(({ rule, verdict }) => (verdict === 'pass' ? [rule] : []))
const errors = (text: string) =>
  findingsIn(text).flatMap((finding) =>
    finding.source === 'check' && finding.level === 'error' ? [messageId(finding)] : [],
  )

for (const { kind, lang, template } of all) {
  describe(`the template of a ${kind} in ${lang}`, () => {
    it('is judged as it is: nothing is wrong with it, and no rule passes by a sample', () => {
      const findings = findingsIn(template)
      const checks = findings.filter(({ source }) => source === 'check').map(({ rule }) => rule)
      assert.deepEqual([...new Set(checks)].sort(), expectedWarnings[kind])
      assert.deepEqual(errors(template), [])
      assert.ok(ofRules(findings).some(({ verdict }) => verdict === 'open'))
      assert.deepEqual(passed(template), [])
    })

    it('reads without a fault when every line is turned on, and still no rule passes', () => {
      const whole = turnedOn(template)
      assert.ok(!whole.split('\n').some(isOff))
      assert.deepEqual(errors(whole), expectedErrors[kind])
      assert.deepEqual(passed(whole), [])
    })

    it('reads without a fault when any one key is turned on, and no rule passes by it', () => {
      const found = parts(template).map(({ key, text }) => ({ key, errors: errors(text), passed: passed(text) }))
      assert.ok(found.length > 5)
      assert.deepEqual(
        found.flatMap((part) => part.errors),
        expectedErrors[kind],
      )
      assert.deepEqual(
        found.filter((part) => part.passed.length > 0),
        [],
      )
    })

    it('holds every key of its records, at every depth, and none twice', () => {
      const missing = missingKeys(parse(turnedOn(template), { schema: 'failsafe' }), kinds[kind], lang)
      assert.deepEqual(missing, [])
    })

    it('says what every key means', () => {
      const said = comments(template)
      for (const record of recordsBelow(kinds[kind])) {
        for (const { key, description } of Object.values(records[record].fields))
          assert.ok(said.includes(description[lang].replaceAll(/\s/g, '')), `${record}.${key}`)
      }
    })
  })
}

describe('the templates', () => {
  for (const kind of Object.keys(kinds) as Word[]) {
    it(`of a ${kind} come to the same in both languages`, () => {
      const [zh, en] = all.filter((one) => one.kind === kind).map(({ template }) => turnedOn(template))
      const seen = (text = '') => findingsIn(text).map(({ rule, verdict, location }) => [rule, verdict, location.path])
      assert.deepEqual(seen(zh), seen(en))
    })
  }

  it('have a row of evidence for each topic that rules ask of the kind, with its Chinese name and its clause', () => {
    const [zh = '', en = ''] = all.filter(({ kind }) => kind === 'jurisdiction').map(({ template }) => template)
    assert.match(zh, /^# {2}- \{事项: 公园体系规划, 标题: .*\} {2}# 二\(一\)2$/m)
    assert.match(zh, /^# {2}- \{事项: 绿道与慢行系统规划, .*\} {2}# 二\(一\)2$/m)
    assert.match(en, /^# {2}- \{topic: biodiversityPlan, .*\} {2}# 生物多样性保护规划, 二\(一\)2$/m)
    const unused = findingsIn(turnedOn(zh)).filter(({ rule }) => rule === 'unused-topic')
    assert.deepEqual(unused, [])
  })

  it('name the places and the values that can be written', () => {
    const [zh = '', en = ''] = all.filter(({ kind }) => kind === 'project').map(({ template }) => template)
    assert.ok(comments(zh).includes('可填：晋城市、市本级、城区、开发区、'))
    assert.ok(comments(zh).includes('可填：新建、改建。'))
    assert.ok(comments(en).includes('Oneof:new,rebuilt.'))
  })
})

/** Keys of a record that a value of the template lacks, by path. */
function missingKeys(value: unknown, record: RecordName, lang: 'zh' | 'en', path = ''): readonly string[] {
  const written = new Map(Object.entries(value as Readonly<Record<string, unknown>>))
  const fields = Object.values(records[record].fields)
  const missing = fields.flatMap((field) => {
    const name = lang === 'zh' ? field.zh : field.key
    const found = written.get(name)
    written.delete(name)
    if (found === undefined) return [`${path}${name}`]
    if (field.record) return missingKeys(found, field.record, lang, `${path}${name}.`)
    const { record: row } = field.item ?? {}
    return row ? (found as unknown[]).flatMap((item) => missingKeys(item, row, lang, `${path}${name}[].`)) : []
  })
  return [...missing, ...[...written.keys()].map((name) => `unknown ${path}${name}`)]
}

function recordsBelow(record: RecordName): readonly RecordName[] {
  const below = Object.values(records[record].fields).flatMap((field) => field.record ?? field.item?.record ?? [])
  return [record, ...below.flatMap(recordsBelow)]
}
