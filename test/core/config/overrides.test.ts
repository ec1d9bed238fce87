import assert from 'node:assert/strict'
import { type AssessOptions, assess, type Finding, formatMessage, type Override } from '@viridict/core'
import { operator, place } from '../small-texts.js'

const certificate = (number: string, occupation = 'greeningWorker') =>
  `{occupation: ${occupation}, number: ${number}, validUntil: permanent}`
/** Of ten workers on post, eight hold a certificate of greening and one of another trade. */
const workers = `[${[
  ...Array.from({ length: 8 }, (_, index) => `{id: w${index}, certificate: ${certificate(`E${index}`)}}`),
  `{id: w8, certificate: ${certificate('E8', 'other')}}`,
  '{id: w9, certificate: none}',
].join(', ')}]`
const texts = [
  { uri: '甲/firm.yaml', text: operator({ id: 'firm', workers }) },
  { uri: '市/place.yaml', text: place({ id: 'place', portfolio: '{operators: 1}' }) },
]

function rates(options: Partial<AssessOptions>): Readonly<Record<string, Finding>> {
  const { findings } = assess(texts, { asOf: '2026-12-31', ...options })
  const found = findings.filter(({ rule }) => rule === 'certified-worker-rate')
  return Object.fromEntries(found.map((finding) => [finding.subject?.id, finding]))
}

function verdicts(options: Partial<AssessOptions>): readonly string[] {
  const { firm, place: whole } = rates(options)
  return [firm, whole].map((finding) => (finding ? `${finding.verdict} ${finding.level}` : 'none'))
}

const override = (files: string, settings: Partial<Override>): Override => ({
  files: [files],
  levels: {},
  parameters: {},
  ...settings,
})
const rate = (value: string) => ({ 'certified-worker-rate': value })
const everyTrade = { 'accepted-occupations': ['greeningWorker', 'floriculturist', 'other'] }

describe('parameters and overrides', () => {
  it('judge by the value that is set: 8 of 10 meet 80 % and not 80.0001 %', () => {
    assert.deepEqual(verdicts({}), ['fail error', 'fail error'])
    assert.deepEqual(verdicts({ parameters: rate('80 %') }), ['pass none', 'pass none'])
    assert.deepEqual(verdicts({ parameters: rate('80.0001 %') }), ['fail error', 'fail error'])
  })

  it('say in every finding that rests on it what was set and what the pack has', () => {
    const { firm } = rates({ parameters: rate('80 %') })
    const assumed = firm?.judged?.assumed.map((text) => formatMessage(text, 'zh')) ?? []
    assert.ok(assumed.some((text) => text.startsWith('另定参数：园林绿化工持证上岗率取80%（规则包为100%）。')))
  })

  it('hold for the declaration that a finding stands on, and for no other', () => {
    const ofFirms = [override('甲/**', { parameters: rate('80 %') })]
    assert.deepEqual(verdicts({ overrides: ofFirms }), ['pass none', 'fail error'])
    const ofPlaces = [override('市', { levels: { 'certified-worker-rate': 'warning' } })]
    assert.deepEqual(verdicts({ overrides: ofPlaces }), ['fail error', 'fail warning'])
  })

  it('count the declarations of a place by the settings of its Jurisdiction, wherever they stand', () => {
    const ninety = rate('90 %')
    assert.deepEqual(verdicts({ parameters: ninety, overrides: [override('市/**', { parameters: everyTrade })] }), [
      'fail error',
      'pass none',
    ])
    assert.deepEqual(verdicts({ parameters: ninety, overrides: [override('甲/**', { parameters: everyTrade })] }), [
      'pass none',
      'fail error',
    ])
  })

  it('of several that apply the later count, name by name', () => {
    const overrides = [
      override('**', { parameters: { ...rate('70 %'), ...everyTrade }, levels: { 'certified-worker-rate': 'note' } }),
      override('甲/*', { parameters: rate('95 %') }),
    ]
    assert.deepEqual(verdicts({ overrides }), ['fail note', 'pass none'])
    assert.deepEqual(verdicts({ overrides: overrides.toReversed() }), ['pass none', 'pass none'])
  })

  it('take the pack’s own value back where the whole has another', () => {
    const overrides = [override('甲', { parameters: rate('100 %') })]
    const { firm } = rates({ parameters: rate('80 %'), overrides })
    assert.equal(firm?.verdict, 'fail')
    assert.ok(!firm?.judged?.assumed.some((text) => formatMessage(text, 'zh').startsWith('另定参数')))
  })

  it('are found by the path from the configuration', () => {
    const overrides = [override('甲/**', { parameters: rate('80 %') })]
    const pathOf = (uri: string) => `sub/${uri}`
    assert.deepEqual(verdicts({ overrides, pathOf }), ['fail error', 'fail error'])
  })
})
