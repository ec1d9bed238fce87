import assert from 'node:assert/strict'
import { type Assessment, assess, createAssessor, type Finding, formatMessage, type Source } from '@viridict/core'
import fc from 'fast-check'
import { cityProper } from '../texts/city-proper.js'
import { cornerGarden } from '../texts/corner-garden.js'
import { cornerGardenInChinese } from '../texts/corner-garden-in-chinese.js'
import { upkeep } from '../texts/upkeep.js'

const options = { asOf: '2026-12-31' }
const texts = [
  cityProper,
  cornerGarden,
  upkeep,
  cornerGardenInChinese,
  `${upkeep}---\n${cornerGarden}`,
  '# 空\n',
  'a: [1\n',
]
const sources: readonly Source[] = texts.map((text, index) => ({ uri: `${'fedcbag'[index]}.yaml`, text }))

describe('assess', () => {
  it('says once what is wrong with the YAML at one place, however many ways it is', () => {
    const { findings } = assess([{ uri: 'a.yaml', text: '绿规: 1\n类型: 项目\n编号: x\n 名称: [a\n' }], {
      asOf: '2026-06-30',
    })
    const said = findings
      .filter(({ rule }) => rule === 'yaml-syntax')
      .map(({ message, location }) => `${location.start.offset} ${formatMessage(message, 'zh')}`)
    assert.ok(said.length > 1)
    assert.deepEqual(said, [...new Set(said)])
  })

  it('comes to the same in any order of the texts', () => {
    const expected = assess(sources, options)
    fc.assert(
      fc.property(fc.shuffledSubarray([...sources], { minLength: sources.length }), (shuffled) => {
        assert.deepEqual(assess(shuffled, options), expected)
      }),
      { numRuns: 20, seed: 35 },
    )
  })

  it('comes to the same each time, and to what can be handed to another thread', () => {
    const assessment = assess(sources, options)
    assert.deepEqual(assess(sources, options), assessment)
    assert.deepEqual(structuredClone(assessment), assessment)
  })

  it('holds nothing that JSON cannot say, apart from exact integers', () => {
    const { packs, ...results } = assess(sources, options)
    const exact = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)
    const back = (_key: string, value: unknown) =>
      typeof value === 'string' && /^-?\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value
    assert.deepEqual(JSON.parse(JSON.stringify(results, exact), back), results)
    assert.equal(packs.length, 1)
  })

  it('lists texts that hold no declaration', () => {
    const { ignored } = assess(
      [
        { uri: 'a.yaml', text: 'other: 1\n' },
        { uri: 'b.yaml', text: '' },
        { uri: 'c.yaml', text: upkeep },
      ],
      options,
    )
    assert.deepEqual(ignored, ['a.yaml', 'b.yaml'])
  })

  it('throws a RangeError for an as-of date that is none', () => {
    for (const asOf of ['', '2026', '2026-12', '2026-02-30', 'today', '2026/12/31', '31.12.2026'])
      assert.throws(() => assess([], { asOf }), RangeError, asOf)
  })

  it('prints the as-of date, the version and every finding’s day', () => {
    const assessment: Assessment = assess(sources, { asOf: '2026年12月31日' })
    assert.deepEqual([assessment.asOf, assessment.version], ['2026-12-31', '2'])
    assert.deepEqual([...new Set(assessment.findings.map(({ asOf }) => asOf))], [20818])
  })
})

describe('levels', () => {
  const levelsOf = (levels: Parameters<typeof assess>[1]['levels']) =>
    assess([{ uri: 'a.yaml', text: upkeep.replace('W-05', 'W-04') }], { ...options, ...(levels && { levels }) })
      .findings.filter(({ rule }) => rule === 'duplicate-row')
      .map(({ level }: Finding) => level)
  it('set by the host take the place of a finding’s own, or leave it out', () => {
    assert.deepEqual(levelsOf(undefined), ['error', 'error'])
    assert.deepEqual(levelsOf({ 'duplicate-row': 'note' }), ['note', 'note'])
    assert.deepEqual(levelsOf({ 'duplicate-row': 'off' }), [])
  })
})

describe('an assessor', () => {
  it('given changed texts one by one comes to what a fresh assessment does', () => {
    const edit = fc.record({
      file: fc.nat({ max: 3 }),
      text: fc.nat({ max: texts.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom('', 'x', '"', '\n', '{', '绿'),
      remove: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const assessor = createAssessor(options)
        const held = new Map<string, Source>()
        for (const { file, text, at, put, remove } of edits) {
          const [uri, base] = [`${file}.yaml`, texts[text] ?? '']
          const place = Math.floor(at * base.length)
          const source = { uri, text: base.slice(0, place) + put + base.slice(place) }
          if (remove) assessor.delete(uri)
          else assessor.set(source)
          if (remove) held.delete(uri)
          else held.set(uri, source)
        }
        assert.deepEqual(assessor.assessment(), assess(held.values(), options))
      }),
      { seed: 35, numRuns: 60, interruptAfterTimeLimit: 15_000 },
    )
  }).timeout(30_000)

  it('returns what a text comes to on its own', () => {
    const { findings, subjects } = createAssessor(options).set({ uri: 'a.yaml', text: upkeep })
    assert.deepEqual(
      subjects.map(({ id }) => id),
      ['example-upkeep-2026'],
    )
    assert.deepEqual(
      findings.filter(({ source }) => source === 'check').map(({ rule }) => rule),
      ['certificate-expiry'],
    )
    assert.ok(findings.some(({ rule }) => rule === 'certified-worker-rate'))
  })
})
