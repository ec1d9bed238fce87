import assert from 'node:assert/strict'
import { assess } from '@viridict/core'
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
const assessment = assess([{ uri: 'upkeep.yaml', text: declaration }], { asOf: '2026-06-30' })
const formats = {
  text: (mask?: boolean) =>
    renderText(assessment, { language: 'zh', colour: false, width: 120, ...(mask !== undefined && { mask }) }),
  json: (mask?: boolean) => renderJson(assessment, { language: 'zh', ...(mask !== undefined && { mask }) }),
  sarif: (mask?: boolean) =>
    renderSarif(assessment, { language: 'zh', packageVersion: '0.1.0', ...(mask !== undefined && { mask }) }),
}

describe('personal data', () => {
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

    it(`shows it all in ${name} when that is asked for`, () => {
      assert.ok(render(false).includes(number))
      assert.ok(render(false).includes(identity))
    })
  }
})
