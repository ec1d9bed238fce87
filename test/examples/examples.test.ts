import assert from 'node:assert/strict'
import { type Finding, formatArgument, formatInterval, formatMessage, formatPath, gapInWords } from '@viridict/core'
import { type Example, read, readExample, readExamples, type Variation } from './example.js'
import { type Expectation, expectationInWords, expectationsIn, findingInWords, holds } from './expectation.js'

/** examples/ says on its own lines what is found there; nothing else may be found, and nothing may be missed. */
describe('examples', () => {
  for (const example of readExamples()) {
    describe(example.name, () => {
      it('finds on every line what the line says, and nothing else', () => assertAgreement(example))
      it('is read as declarations, every text of it', () => assert.deepEqual(example.assessment.ignored, []))
      it('has a README in Chinese, then English', () =>
        assert.match(read(example.name, 'README.md'), /^# \p{Script=Han}.*\n# [A-Z]/su))
    })
  }
})

describe('the published examples', () => {
  it('finds the total of 兴县: 7936 printed, 7926 added up', () => {
    const [finding, ...others] = findingsOf('xingxian-2022', 'declared-total')
    assert.ok(finding)
    assert.deepEqual(others, [])
    for (const language of ['zh', 'en'] as const) {
      assert.match(formatMessage(finding.message, language), /7936/)
      assert.match(formatMessage(finding.message, language), /7926/)
    }
  })

  it('finds the Taiyuan garden that counts its paving as green: 7866.6 m2 on 6278 m2, and no other of the five', () => {
    const found = findingsOf('taiyuan-2020', 'part-over-whole')
    assert.deepEqual(
      found.map(({ subject }) => subject?.name),
      ['省政府西侧游园'],
    )
    assert.match(formatMessage((found[0] as Finding).message, 'zh'), /7866\.6.*6278/)
  })

  it('leaves both Harbin parks open: neither stems nor beds stand for cover', () => {
    const parks = findingsOf('harbin-2008', 'tree-shrub-cover-ratio').filter(
      ({ location }) => location.uri === 'parks.yaml',
    )
    assert.deepEqual(
      parks.map(({ verdict }) => verdict),
      ['open', 'open'],
    )
  })

  it('knows that only the largest of the five Taiyuan gardens, 12019 m2, is no pocket park', () => {
    const found = findingsOf('taiyuan-2020', 'class-size')
    assert.deepEqual(
      found.map(({ location }) => formatPath(location.path)),
      ['parks[0].class'],
    )
    assert.match(formatMessage((found[0] as Finding).message, 'zh'), /小北格游园.*12019 m².*10000 m²/)
  })

  it('leaves Jincheng open: a length of a wider scope bounds from above alone, and green without water from below', () => {
    for (const asOf of ['2020-12-31', '2025-12-31', '2031-01-01']) {
      assert.deepEqual(outcomeOf('jincheng-2020', 'greenway-length-per-10k', { asOf }), ['open', '0 km~4.69 km'])
      assert.deepEqual(outcomeOf('jincheng-2020', 'blue-green-ratio', { asOf }), ['open', '43.2%~100%'])
    }
  })

  it('passes Hohhot for 2025 and fails it in 2030, 1.02 points short', () => {
    const rule = 'park-service-coverage'
    assert.deepEqual(outcomeOf('hohhot-2022', rule), ['pass', '88.98%'])
    const [finding] = findingsOf('hohhot-2022', rule)
    assert.deepEqual(
      finding?.judged?.milestones.map(({ state }) => state),
      ['met', 'unmet'],
    )
    assert.deepEqual(outcomeOf('hohhot-2022', rule, { asOf: '2030-12-31' }), ['fail', '88.98%', '1.02 points'])
  })

  it('finds Changchun 0.95 points short, which fails from the end of 2025 on', () => {
    const rule = 'park-service-coverage'
    assert.deepEqual(outcomeOf('changchun-2022', rule), ['informational', '84.05%', '0.95 points'])
    const ofRule = (asOf: string) => outcomeOf('changchun-2022', rule, { asOf })[0]
    assert.deepEqual(['2025-12-30', '2025-12-31'].map(ofRule), ['informational', 'fail'])
  })

  it('shows the figure of all Shenzhen and leaves the built-up area open, which a check says once', () => {
    const [finding] = findingsOf('shenzhen-2022', 'activity-site-coverage')
    assert.deepEqual([finding?.verdict, ...shownIn(finding)], ['open', '全域 90.86%~90.87%'])
    const [greenway] = findingsOf('shenzhen-2022', 'greenway-length-per-10k')
    assert.deepEqual([greenway?.verdict, ...shownIn(greenway)], ['open', '全域 1.77 km'])
    assert.equal(findingsOf('shenzhen-2022', 'scope').length, 1)
  })

  it('works the published coverage of Shenzhen out from its areas, and would find a wrong one', () => {
    const contradicted = (published: string) =>
      findingsOf('shenzhen-2022', 'declared-total', {
        rewrite: (text) => text.replace('率: 90.87 %', `率: ${published}`),
      })
    assert.deepEqual(contradicted('90.87 %'), [])
    for (const wrong of ['90.86 %', '90.88 %']) assert.equal(contradicted(wrong).length, 1, wrong)
  })

  it('marks every verdict on a place outside Jincheng as 参照, and none on Jincheng', () => {
    const elsewhere = ['xingxian-2022', 'harbin-2008', 'taiyuan-2020', 'hohhot-2022', 'changchun-2022', 'shenzhen-2022']
    for (const name of [...elsewhere, 'jincheng-2020']) {
      const judged = readExample(name).assessment.findings.filter(({ source }) => source === 'rule')
      const isReference = elsewhere.includes(name)
      assert.ok(judged.length > 0 && judged.every((finding) => finding.judged?.reference === isReference), name)
    }
  })

  it('names a source in every file, or says that the file is constructed', () => {
    for (const { sources, name } of readExamples())
      for (const { text, uri } of sources)
        assert.match(text, /^# (?:来源 Source|Source 来源|constructed example \/ 虚构示例)/, `${name}/${uri}`)
  })
})

describe('the constructed example', () => {
  for (const verdict of ['pass', 'fail', 'open', 'notApplicable'] as const) {
    it(`has a verdict of ${verdict}`, () => {
      const { findings } = readExample('constructed-2026').assessment
      assert.ok(findings.some((finding) => finding.source === 'rule' && finding.verdict === verdict))
    })
  }
})

describe('the example of another pack', () => {
  it('fails 1.1 km of greenway by the plan of Taiyuan, which that of Jincheng passes for reference', () => {
    const rule = 'greenway-length-per-10k'
    assert.deepEqual(outcomeOf('taiyuan-pack-2026', rule), ['fail', '1.1 km', '0.1 km'])
    assert.deepEqual(outcomeOf('taiyuan-pack-2026', rule, jincheng), ['pass', '1.1 km'])
    const [finding] = findingsOf('taiyuan-pack-2026', rule, jincheng)
    assert.ok(finding?.judged?.reference)
  })

  it('passes 86 % of coverage by both', () => {
    for (const variation of [{}, jincheng])
      assert.deepEqual(outcomeOf('taiyuan-pack-2026', 'park-service-coverage', variation), ['pass', '86%'])
  })

  it('judges by the two rules that it takes over, and by no other', () => {
    const { findings } = readExample('taiyuan-pack-2026').assessment
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['park-service-coverage', 'greenway-length-per-10k'],
    )
  })
})

const jincheng: Variation = { packs: ['jincheng-2023-35'] }

function findingsOf(name: string, rule: string, variation?: Variation): readonly Finding[] {
  return readExample(name, variation).assessment.findings.filter((finding) => finding.rule === rule)
}

/** The verdict of a rule that makes one finding, with its figure, and what it is short by, as displayed. */
function outcomeOf(name: string, rule: string, variation?: Variation): readonly string[] {
  const [finding, ...others] = findingsOf(name, rule, variation).filter(({ subject }) => subject?.item === undefined)
  assert.deepEqual(others, [])
  if (!finding?.judged) assert.fail(`${name}: no finding of ${rule}`)
  const { value, unit, gap } = finding.judged
  const figure = value && unit ? [formatInterval(value, unit, 'down')] : []
  return [finding.verdict, ...figure, ...(gap && unit ? [formatArgument(gapInWords(gap, unit), 'en')] : [])]
}

function shownIn(finding: Finding | undefined): readonly string[] {
  return (finding?.judged?.figures ?? []).map(
    ({ title, value, unit }) => `${title.zh} ${formatInterval(value, unit, 'down')}`,
  )
}

/**
 * Each finding answers one expectation: the same said twice on a line has to be found twice. An open rule and one that
 * does not apply need not be said: a folder says what it is about, and the pack has many rules of which it says nothing.
 */
function assertAgreement({ sources, assessment }: Example): void {
  const unexpected = [...assessment.findings]
  const missed: Expectation[] = []
  for (const expected of sources.flatMap(({ uri, text }) => expectationsIn(uri, text))) {
    const index = unexpected.findIndex((finding) => holds(expected, finding))
    if (index < 0) missed.push(expected)
    else unexpected.splice(index, 1)
  }
  const lines = [
    ...missed.map((expected) => `- said by the example, not found: ${expectationInWords(expected)}`),
    ...unexpected
      .filter(mustBeSaid)
      .map(
        (finding) =>
          `+ found, not said:              ${findingInWords(finding)}\n      ${formatMessage(finding.message, 'zh')}`,
      ),
  ]
  if (lines.length > 0) assert.fail(`\n${lines.join('\n')}`)
}

function mustBeSaid({ source, verdict }: Finding): boolean {
  return source === 'check' || (verdict !== 'open' && verdict !== 'notApplicable')
}
