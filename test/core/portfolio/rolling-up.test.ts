import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { built, findings, place, sumOf } from './native-sums.js'

describe('a jurisdiction over its projects', () => {
  const two = [built('big', '城区', '7110', '9000'), built('small', '城区', '890', '1000')]

  it('is judged by sums over sums, never by a mean of percentages: 79 % of 9000 and 89 % of 1000 are 80 %', () => {
    const finding = sumOf('城区', [place('城区', 2), ...two])
    assert.deepEqual([verdictOf(finding), figureOf(finding)], ['pass', '0.8'])
    assert.deepEqual(finding.judged?.portfolio?.read, 2)
  })

  it('takes in what belongs to the places below it: 城区 and 开发区 to 市本级, that and the counties to 晋城市', () => {
    const members = [
      built('a', '城区', '900', '1000'),
      built('b', '开发区', '800', '1000'),
      built('c', '市本级', '700', '1000'),
      built('d', '高平市', '100', '1000'),
      built('e', '太原市', '0', '1000'),
    ]
    const figures = Object.entries({ 城区: 1, 开发区: 1, 市本级: 3, 高平市: 1, 晋城市: 4 }).map(([name, count]) =>
      figureOf(sumOf(name, [place(name, count), ...members])),
    )
    assert.deepEqual(figures, ['0.9', '0.8', '0.8', '0.1', '0.625'])
  })

  it('is open while fewer were read than belong to it, or nobody says how many do', () => {
    for (const count of [3, undefined]) {
      const finding = sumOf('城区', [place('城区', count), ...two])
      assert.deepEqual([verdictOf(finding), figureOf(finding)], ['open', '0..1'])
      assert.ok((finding.judged?.missing.length ?? 0) > 0)
    }
  })

  it('does not apply where it has none', () => {
    assert.equal(
      verdictOf(
        sumOf('城区', [
          place('城区', 0),
          built('old', '城区', '0', '1', { completedOn: '2023-06-30', designedOn: '2022-01-01' }),
        ]),
      ),
      'notApplicable',
    )
  })

  it('is open while a project that was read may stand in for one that was not', () => {
    const undated = built('undated', '城区', '1000', '1000', { completedOn: '2023' })
    const finding = sumOf('城区', [place('城区', 2), built('a', '城区', '1000', '1000'), undated])
    assert.deepEqual([verdictOf(finding), figureOf(finding)], ['open', '0..1'])
  })
})

describe('duplicates', () => {
  const twin = built('twin', '城区', '800', '1000')

  it('that are equal count once and are a finding', () => {
    const all = [place('城区', 1), twin, twin]
    assert.deepEqual([verdictOf(sumOf('城区', all)), figureOf(sumOf('城区', all))], ['pass', '0.8'])
    assert.equal(findings(all).filter(({ rule }) => rule === 'duplicate-id').length, 2)
  })

  const rivals = {
    'by a figure': built('twin', '城区', '801', '1000'),
    'by their place': { ...twin, jurisdiction: '高平市' },
    'by a date that keeps one of them out of the window': {
      ...twin,
      completedOn: '2020-01-01',
      designedOn: '2019-01-01',
    },
  }
  for (const [how, rival] of Object.entries(rivals)) {
    it(`that differ ${how} count on neither side, are a finding, and leave the sum open`, () => {
      for (const all of [
        [place('城区', 1), twin, rival],
        [place('城区', 1), rival, twin],
      ]) {
        assert.deepEqual([verdictOf(sumOf('城区', all)), figureOf(sumOf('城区', all))], ['open', '0..1'])
        assert.ok(findings(all).some(({ rule }) => rule === 'duplicate-id'))
      }
    })
  }
})
