import assert from 'node:assert/strict'
import { assess } from '@viridict/core'
import { renderHtml } from '@viridict/reports/html-report'
import { renderJson } from '@viridict/reports/json'
import { renderSarif } from '@viridict/reports/sarif'
import { renderText } from '@viridict/reports/text'

const number = 'CERT-000011112222'
const identity = '140502199001011234'
const declaration = `viridict: 1
kind: Operator
id: operator
name: 养护单位
jurisdiction: chengqu
year: 2026
headcount: 9
workers:
  - {id: W-01, certificate: ${number}}
  - {id: W-02, certificate: {occupation: ${number}, number: ${number}, validUntil: ${number}}}
  - {id: W-03, certificate: {occupation: greeningWorker, number: {${number}: 1}, validUntil: permanent}}
  - {id: W-04, certificate: {occupation: greeningWorker, number: ${number}, validUntil: 2026-08-01, ${number}: 1}}
  - {id: W-05, certificate: {occupation: greeningWorker, number: ${number}, number: ${number}, validUntil: permanent}}
  - {id: W-06, certificate: {occupation: greeningWorker, number: ${number}, validUntil: 2026-08-01}}
  - {id: W-07, certificate: {occupation: greeningWorker, number: ${number}, validUntil: permanent}}
  - {id: ${identity}, certificate: {occupation: greeningWorker, number: CERT-3, validUntil: 2026-08-01}}
`
const mistaken = `viridict: 1
kind: Operator
id: operator
name: 养护单位
jurisdiction: chengqu
year: 2026
headcount: 2
workers:
  - {id: W-01, certificate: {occupation: 绿花工5级, number: ${number}, validUntil: 2026.2.31}}
  - {id: W-02, certificate: {occupation: 4-09-10-01, number: ${number}, validUntil: 2026年13月}}
  - {id: W-03, certificate: {ocupation: greeningWorker, number: [${number}], validUntil: 20260231}}
`
const misplaced = `viridict: 1
kind: Operator
id: operator
name: 养护单位
jurisdiction: chengqu
year: 2026
headcount: 2
workers:
  - {id: W-01, certificate: {occupation: CERT-3456, number: none, validUntil: 20230456}}
  - {id: W-02, certificate: {occupation: 20230412, number: none, validUntil: 晋绿字第0012号}}
  - {id: ${number}, certificate: {occupation: greeningWorker, number: ${number}, validUntil: 2026-08-01}}
  - {id: W-04, ${number}: 1}
  - ${number}
`
const listed = `viridict: 1
kind: Project
id: listed
name: 绿地
jurisdiction: chengqu
category: parkGreen
construction: newBuild
stage: design
designDate: 2025-09-12
area: {green: 100 m2}
planting: [{species: 油松, area: 90 m2, status: native}]
nativeList: {title: 名录13812345678 ${identity}, issuer: 园林局, number: 1号, date: 2025-01-01}
`
type Render = (mask?: boolean, text?: string) => string

function assessed(text: string) {
  return assess([{ uri: 'upkeep.yaml', text }], { asOf: '2026-06-30' })
}

const formats: Readonly<Record<string, Render>> = {
  html: (mask = true, text = declaration) =>
    renderHtml(assessed(text), { language: 'zh', packageVersion: '1.0.0', mask }),
  text: (mask = true, text = declaration) =>
    renderText(assessed(text), { language: 'zh', colour: false, width: 120, mask }),
  json: (mask = true, text = declaration) => renderJson(assessed(text), { language: 'zh', mask }),
  sarif: (mask = true, text = declaration) =>
    renderSarif(assessed(text), { language: 'zh', packageVersion: '0.1.0', mask }),
}

describe('personal data', () => {
  it('is masked unless somebody asks for it', () => {
    assert.ok(!renderText(assessed(declaration), { language: 'zh', colour: false, width: 120 }).includes(number))
    assert.ok(!renderJson(assessed(declaration), { language: 'zh' }).includes(number))
    assert.ok(!renderSarif(assessed(declaration), { language: 'zh', packageVersion: '0.1.0' }).includes(number))
  })

  for (const [name, render] of Object.entries(formats)) {
    it(`shows no more than four characters of a certificate number in ${name}, wherever it was written`, () => {
      assert.ok(!render().includes('CERT-0'))
      assert.ok(!render().includes('11112222'))
      assert.ok(render().includes('****2222'))
    })

    it(`shows no identity number in ${name}, even as the id of a worker`, () => {
      assert.ok(!render().includes(identity))
      assert.ok(render().includes('****1234'))
    })

    it(`shows the pseudonyms of workers in ${name}`, () => {
      assert.ok(render().includes('W-06'))
    })

    it(`shows in ${name} what is to be mended in a certificate beside its number`, () => {
      const text = render(true, mistaken)
      for (const fault of ['“绿花工5级”', '“4-09-10-01”', '“2026.2.31”', '“2026年13月”', '“20260231”', '“ocupation”'])
        assert.ok(text.includes(fault), `${fault} in ${text}`)
      assert.ok(!text.includes('CERT'))
    })

    it(`shows no number in ${name} that stands in the place of an occupation, a day, a worker or a key`, () => {
      const text = render(true, misplaced)
      for (const whole of ['CERT-', '20230456', '20230412', '0012', '11112222']) assert.ok(!text.includes(whole), text)
      for (const end of ['“****3456”', '“****0456”', '“****0412”', '“晋绿字第****号”', '****2222'])
        assert.ok(text.includes(end), `${end} in ${text}`)
    })

    it(`shows no number in ${name} that a reading quotes`, () => {
      const text = render(true, listed)
      assert.match(text, /名录\*{4}5678 \*{4}1234/)
      for (const whole of ['13812345678', identity]) assert.ok(!text.includes(whole), text)
    })

    it(`shows no number in ${name} that somebody wrote in groups or in wide digits`, () => {
      const written = ['138-0013-5678', '+86 138 0013 5678', '１３８００１３５６７８', '140502-19900101-1234']
      const text = render(true, listed.replace('13812345678', written.join('、')))
      assert.match(text, /名录\*{4}5678、\*{4}5678、\*{4}５６７８、\*{4}1234 \*{4}1234/)
      for (const whole of written) assert.ok(!text.includes(whole), text)
    })

    it(`shows numbers of documents and measures in ${name} as they are`, () => {
      const numbers = ['140502-2023-0001-0001', '202301-20230101-0001', '150-2023-0012', '150 2000 3000']
      const text = render(true, listed.replace('13812345678', numbers.join('、')))
      for (const whole of numbers) assert.ok(text.includes(whole), `${whole} in ${text}`)
    })

    it(`shows it all in ${name} when that is asked for`, () => {
      assert.ok(render(false).includes(number))
      assert.ok(render(false).includes(identity))
    })
  }
})
