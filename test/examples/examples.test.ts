import assert from 'node:assert/strict'
import { type Finding, formatMessage } from '@viridict/core'
import { type Example, read, readExample, readExamples } from './example.js'
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

  it('marks every verdict on a place outside Jincheng as 参照', () => {
    for (const name of ['xingxian-2022', 'harbin-2008', 'taiyuan-2020']) {
      const judged = readExample(name).assessment.findings.filter(({ source }) => source === 'rule')
      assert.ok(judged.length > 0 && judged.every((finding) => finding.judged?.reference), name)
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

function findingsOf(name: string, rule: string): readonly Finding[] {
  return readExample(name).assessment.findings.filter((finding) => finding.rule === rule)
}

/** Each finding answers one expectation: the same said twice on a line has to be found twice. */
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
    ...unexpected.map(
      (finding) =>
        `+ found, not said:              ${findingInWords(finding)}\n      ${formatMessage(finding.message, 'zh')}`,
    ),
  ]
  if (lines.length > 0) assert.fail(`\n${lines.join('\n')}`)
}
