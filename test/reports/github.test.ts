import assert from 'node:assert/strict'
import { type Assessment, assess, baselineOf, compareWithBaseline } from '@viridict/core'
import { renderGithub } from '@viridict/reports/github'
import { readExample } from '../examples/example.js'
import { asOf, assessSix, sixVerdicts, waiver } from './six-verdicts.js'

function render(assessment: Assessment): readonly string[] {
  return renderGithub(assessment, { language: 'zh' }).trimEnd().split('\n')
}

describe('the annotations for GitHub', () => {
  it('stand at the line and the columns, with clause and title, what fails before what is open', () => {
    const [first, second, ...others] = render(assessSix())
    assert.match(
      first ?? '',
      /^::error file=designs\/six\.yaml,line=10,endLine=10,col=15,endColumn=20,title=一1 绿地面积::绿地面积 50 m².*补足50 m²/,
    )
    assert.match(second ?? '', /^::notice .*title=一2 用地面积::.*待补/)
    assert.deepEqual(others, [])
  })

  it('tell nothing that is waived or known', () => {
    assert.doesNotMatch(render(assessSix(sixVerdicts, waiver(assessSix()))).join(), /::error/)
    const known = compareWithBaseline(assessSix().findings, baselineOf(assessSix().findings))
    assert.equal(renderGithub({ ...assessSix(), findings: known.findings }, { language: 'zh' }), '')
  })

  it('put errors before warnings before notices, since GitHub shows the first ten of a kind', () => {
    const kinds = render(readExample('complete-2026').assessment).map((line) => line.slice(2, line.indexOf(' ')))
    const order = ['error', 'warning', 'notice']
    assert.deepEqual([...new Set(kinds)], order)
    assert.deepEqual(
      kinds,
      kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    )
  })

  it('escape what would end a command or a property', () => {
    const odd = assess([{ uri: 'a,b:c%0A.yaml', text: 'viridict: 1\nkind: Project\n"100%\\n::error::x": 1\n' }], {
      asOf,
    })
    for (const line of render(odd)) {
      assert.match(line, /^::(?:error|warning|notice) file=a%2Cb%3Ac%250A\.yaml,line=\d+,/)
      assert.doesNotMatch(line, /[^\P{Cc}]/u)
    }
    assert.ok(render(odd).some((line) => line.includes('100%25')))
  })
})
