import assert from 'node:assert/strict'
import { findingsIn, marksOf } from '../findings.js'
import { operator, place } from '../small-texts.js'

const verdict = (text: string, wanted: string) => findingsIn(text).find(({ rule }) => rule === wanted)?.verdict

describe('check placeholder', () => {
  const enforcement = (number: string) =>
    place({ evidence: `[{topic: jointEnforcement, title: 甲, number: ${number}, date: 2025-01-01}]` })

  it('finds a word that stands for nothing, whatever its width and case', () => {
    for (const word of ['无', '暂无', '待定', 'N/A', 'ｔｂｄ', 'none', "'-'"])
      assert.deepEqual(marksOf('placeholder', enforcement(word)).length, 1, word)
    assert.deepEqual(marksOf('placeholder', enforcement('无〔2025〕1号')), [])
  })

  it('takes it for no number of a document', () => {
    assert.equal(verdict(enforcement('甲〔2025〕1号'), 'joint-enforcement'), 'pass')
    assert.equal(verdict(enforcement('待定'), 'joint-enforcement'), 'review')
  })

  it('takes what is no number of a document for one that is still to come', () => {
    const toCome = [
      '晋市园〔2025〕XX号',
      '晋市园〔2025〕×号',
      '晋市园〔2025〕 号',
      '晋市园〔2025〕＿＿号',
      '办理中',
      '暂无文号',
      '___',
      "'0'",
    ]
    for (const number of toCome) assert.equal(marksOf('placeholder', enforcement(number)).length, 1, number)
    const written = [
      '晋市园〔2025〕12号',
      '晋市园[2025]7号',
      '市政府令第三号',
      '建城函2025年第21号',
      'EX-LA-0001',
      'XY-3',
    ]
    for (const number of written) assert.deepEqual(marksOf('placeholder', enforcement(number)), [], number)
    assert.equal(verdict(enforcement('晋市园〔2025〕XX号'), 'joint-enforcement'), 'review')
  })

  it('takes it in a key that is required for the key missing: no certificate has the number 无', () => {
    const worker = (number: string) =>
      operator({
        workers: `[{id: W-1, certificate: {occupation: greeningWorker, number: ${number}, validUntil: permanent}}]`,
      })
    assert.equal(verdict(worker('EX-1'), 'certified-worker-rate'), 'pass')
    assert.equal(verdict(worker('无'), 'certified-worker-rate'), 'open')
    assert.equal(marksOf('missing-key', worker('待定')).length, 1)
  })

  it('takes a list that holds one for not stated: nobody knows what it was meant to hold', () => {
    const greenway = (connects: string) =>
      place({ greenways: `[{name: 甲, length: 2 km, connects: ${connects}, gaps: 0}]` })
    assert.equal(verdict(greenway('[甲园, 乙园]'), 'greenway-network'), 'review')
    assert.equal(verdict(greenway('[甲园, 无]'), 'greenway-network'), 'open')
  })

  it('says nothing of a name, nor of an enumerated none', () => {
    assert.deepEqual(marksOf('placeholder', place({ parks: '[{name: 无, class: garden, area: 1 ha}]' })), [])
  })
})

describe('a list of places', () => {
  it('counts each once', () => {
    const greenway = (connects: string) =>
      place({ greenways: `[{name: 甲, length: 2 km, connects: ${connects}, gaps: 0}]` })
    assert.equal(verdict(greenway('[丹河, 丹河]'), 'greenway-network'), 'informational')
    assert.equal(verdict(greenway('[丹河, 白水河]'), 'greenway-network'), 'review')
  })
})
