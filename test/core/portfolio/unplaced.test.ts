import assert from 'node:assert/strict'
import { assess } from '@viridict/core'

const place = `viridict: 1
kind: Jurisdiction
id: place
name: 某区
jurisdiction: 城区
year: 2026
scope: builtUp
portfolio: {operators: 1}
indicators: {certifiedWorkerRate: 100 %}
`
const operator = (more: string) => `viridict: 1
kind: Operator
id: o
name: 某公司
year: 2026
${more}`

const uncertified = 'workers: [{id: W-1, certificate: none}]\n'

/** The verdict on 某区, whose own indicator says 100 %, with one more text read. */
function verdictBeside(text: string): string | undefined {
  const sources = [place, text].map((content, index) => ({ uri: `${index}.yaml`, text: content }))
  const { findings } = assess(sources, { asOf: '2026-12-31' })
  return findings.find(({ rule, subject }) => rule === 'certified-worker-rate' && subject?.id === 'place')?.verdict
}

describe('the indicator that a jurisdiction declares', () => {
  it('counts where nothing else was written', () => {
    assert.equal(verdictBeside('# 无\n'), 'pass')
    assert.equal(verdictBeside(operator(`jurisdiction: 泽州县\n${uncertified}`)), 'pass')
  })

  it('does not where a declaration was read whose kind or place nobody can say', () => {
    assert.equal(verdictBeside(operator(`jurisdiction: 城区\n${uncertified}`)), 'fail')
    assert.equal(verdictBeside(operator(uncertified)), 'open')
    assert.equal(verdictBeside(operator(`jurisdiction: 城趋\n${uncertified}`)), 'open')
    assert.equal(verdictBeside(operator(`jurisdiction: 城区\n${uncertified}`).replace('kind: Operator\n', '')), 'open')
    assert.equal(verdictBeside(operator(`jurisdiction: 城区\n${uncertified}`).replace('viridict: 1\n', '')), 'open')
  })
})

describe('a blank text', () => {
  it('says nothing: a certificate without a number is no certificate, and the rate is open', () => {
    const worker = (number: string) =>
      operator(
        `jurisdiction: 城区\nworkers: [{id: W-1, certificate: {occupation: greeningWorker, number: ${number}, validUntil: permanent}}]\n`,
      )
    const verdictOn = (text: string) =>
      assess([{ uri: 'o.yaml', text }], { asOf: '2026-12-31' }).findings.find(
        ({ rule }) => rule === 'certified-worker-rate',
      )?.verdict
    assert.equal(verdictOn(worker('E-1')), 'pass')
    assert.equal(verdictOn(worker("''")), 'open')
    assert.equal(verdictOn(worker("' '")), 'open')
  })
})
