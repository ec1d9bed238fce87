import assert from 'node:assert/strict'
import { builtInPack } from '@viridict/core'
import { findingsIn, inChinese, marksOf, messageId } from '../findings.js'
import { operator, place, project } from '../small-texts.js'

describe('check duplicate-id', () => {
  const messages = (...texts: readonly string[]) =>
    findingsIn(texts.map((text, index) => ({ uri: `${index}.yaml`, text })))
      .filter(({ rule }) => rule === 'duplicate-id')
      .map((finding) => `${finding.location.uri} ${messageId(finding)}`)
  it('finds one id in two declarations, equal or not, in one text or in two', () => {
    assert.deepEqual(messages(project(), project({ id: 'b' })), [])
    assert.deepEqual(messages(project(), project()), ['0.yaml duplicate-id/equal', '1.yaml duplicate-id/equal'])
    assert.deepEqual(messages(project(), operator()), [
      '0.yaml duplicate-id/differing',
      '1.yaml duplicate-id/differing',
    ])
    assert.equal(messages(`${project()}---\n${project({ name: '乙' })}`).length, 2)
  })
})

describe('check duplicate-place', () => {
  const marks = (...texts: readonly string[]) =>
    findingsIn(texts.map((text, index) => ({ uri: `${index}.yaml`, text })))
      .filter(({ rule }) => rule === 'duplicate-place')
      .map(({ location, related }) => `${location.uri} ${related.map(({ uri }) => uri)}`)
  const county = (id: string, name: string, year: string) => place({ id, jurisdiction: name, year })

  it('finds one place in two declarations of one year, whatever it is called in them', () => {
    assert.deepEqual(marks(county('a', '高平市', '2026'), county('b', 'gaoping', '2026')), [
      '0.yaml 1.yaml',
      '1.yaml 0.yaml',
    ])
  })

  it('says nothing of another year or place, nor of one id, of which another check speaks', () => {
    assert.deepEqual(marks(county('a', '高平市', '2026'), county('b', '高平市', '2025')), [])
    assert.deepEqual(marks(county('a', '高平市', '2026'), county('b', '阳城县', '2026')), [])
    assert.deepEqual(marks(county('a', '高平市', '2026'), county('a', '高平市', '2026')), [])
  })
})

describe('check unknown-rule', () => {
  it('finds a request for a rule that there is not', () => {
    const requests = (rule: string) => project({ requests: `[{rule: ${rule}, reason: 特殊情况}]` })
    assert.deepEqual(marksOf('unknown-rule', requests('tree-shrub-cover-ratio')), [])
    assert.deepEqual(marksOf('unknown-rule', requests('tree-cover')).length, 1)
  })
})

describe('check unknown-jurisdiction', () => {
  it('offers a place of the pack that is nearly spelt so; any other place is no fault', () => {
    for (const jurisdiction of ['cityProper', '市本级', '高平市', '太原市'])
      assert.deepEqual(marksOf('unknown-jurisdiction', place({ jurisdiction })), [])
    assert.deepEqual(marksOf('unknown-jurisdiction', place({ jurisdiction: 'cityproper' })), ['nearest cityproper'])
    assert.deepEqual(marksOf('unknown-jurisdiction', place({ jurisdiction: '阳成县' })), ['nearest 阳成县'])
  })

  it('knows the places of every pack that judges, and offers one of them once', () => {
    const [jincheng, taiyuan] = [builtInPack('jincheng-2023-35'), builtInPack('taiyuan-2023')]
    assert.ok(jincheng && taiyuan)
    const marks = (jurisdiction: string) =>
      findingsIn(place({ jurisdiction }), { packs: [jincheng, taiyuan] }).filter(
        ({ rule }) => rule === 'unknown-jurisdiction',
      )
    assert.deepEqual(marks('市本级'), [])
    assert.deepEqual(marks('太原市本级'), [])
    assert.equal(marks('阳成县').length, 1)
  })

  it('offers the place that a longer or shorter name speaks of', () => {
    const offered = (jurisdiction: string) =>
      findingsIn(place({ jurisdiction }))
        .filter(({ rule }) => rule === 'unknown-jurisdiction')
        .map(({ message }) => message.args.nearest)
    assert.deepEqual(offered('晋城市本级'), ['市本级'])
    assert.deepEqual(offered('晋城市高平市'), ['高平市'])
    assert.deepEqual(offered('高平'), ['高平市'])
    assert.deepEqual(offered('城区政府'), ['城区'])
  })
})

describe('checks of a file', () => {
  const file = (path: string) => project({ evidence: `[{topic: cultureStatement, file: '${path}'}]` })
  const uri = 'projects/a.yaml'
  const marks = (check: string, path: string, files: readonly string[] = []) =>
    findingsIn([{ uri, text: file(path) }], { attachments: { has: (name) => files.includes(name) } })
      .filter(({ rule }) => rule === check)
      .map(messageId)

  it('file-reference: a path stays in the workspace', () => {
    for (const path of ['a.pdf', 'docs/a.pdf', './a.pdf', '../a.pdf', 'https://example.org/a', 'b/../../c.pdf'])
      assert.deepEqual(marks('file-reference', path), [], path)
    for (const path of [
      '../../a.pdf',
      '/etc/passwd',
      'C:/a.pdf',
      'C:\\a.pdf',
      '\\\\server\\a',
      'file:///a',
      'http://example.org/a',
      'b/../../../c',
      '..\\..\\a',
    ])
      assert.deepEqual(marks('file-reference', path), ['file-reference/outside'], path)
  })

  it('missing-file: a file is there, beside the declaration', () => {
    assert.deepEqual(marks('missing-file', 'docs/a.pdf', ['projects/docs/a.pdf']), [])
    assert.deepEqual(marks('missing-file', '../a.pdf', ['a.pdf']), [])
    assert.deepEqual(marks('missing-file', 'docs/a.pdf', ['docs/a.pdf']), ['missing-file/missing'])
    assert.deepEqual(marks('missing-file', 'https://example.org/a'), [])
  })

  it('missing-file: nothing is looked for where the host has no files', () => {
    assert.deepEqual(marksOf('missing-file', file('docs/a.pdf')), [])
  })
})

describe('check personal-data', () => {
  const marks = (value: string) =>
    marksOf('personal-data', project({ name: `'${value}'` })).map((mark) => mark.split(' ')[0])

  it('finds an identity number by its check digit, 11010519491231002X being the standard’s example', () => {
    assert.deepEqual(marks('11010519491231002X'), ['identity'])
    assert.deepEqual(marks('证号11010519491231002x。'), ['identity'])
    assert.deepEqual(marks('110105194912310021'), [])
    assert.deepEqual(marks('110105194912310021 11010519491231002X'), ['identity'])
    assert.deepEqual(marks('211010519491231002X'), [])
  })

  it('finds a mobile number', () => {
    assert.deepEqual(marks('电话13800138000'), ['mobile'])
    assert.deepEqual(marks('12800138000'), [])
    assert.deepEqual(marks('9.13812345678 m2'), [], 'decimals of a figure')
    assert.deepEqual(marks('138001380001'), [])
  })

  it('finds either in groups, in wide digits and with the code of the country', () => {
    for (const number of [
      '110105 19491231 002X',
      '110105-19491231-002X',
      '110105 1949 12 31 002x',
      '110105 19491231002X',
      '１１０１０５１９４９１２３１００２Ｘ',
    ])
      assert.deepEqual(marks(number), ['identity'], number)
    for (const number of [
      '138 0013 8000',
      '138-0013-8000',
      '138‑0013‑8000',
      '138 0013-8000',
      '139-0013-8000/138-0013-8000',
      '138 2013 8000',
      '+86-138-2013-8000',
      '１３８００１３８０００',
      '１３８　００１３　８０００',
      '+86 13800138000',
      '8613800138000',
      '008613800138000',
      '转13800138000x8012',
    ])
      assert.deepEqual(marks(number), ['mobile'], number)
  })

  it('takes other numbers in groups for no such number', () => {
    for (const number of [
      '138 00 138 000',
      '128-0013-8000',
      '138-0013-80001',
      '2138-0013-8000',
      '8713800138000',
      '0.8613800138000',
      '110105-19491231-0021',
      '110105-1949-1231-002',
      '100105-19491231-002X',
      '2026-06-30 1380',
      'YL-150-2023-0012',
      '150-2023-0012',
      'TZS 185-2020-2021',
      '乔木150 2000 3000',
      '130-1500-2000 mm',
      'DJI_138-0013-8000.jpg',
      'a138-0013-8000-4b1d',
      '138-0013-8000-12',
      '138.0013.8000',
    ])
      assert.deepEqual(marks(number), [], number)
  })

  it('takes lines of figures for no such number', () => {
    assert.deepEqual(marksOf('personal-data', project({ name: '|\n  138\n  0013\n  8000' })), [])
  })

  it('finds it at any depth, under unknown keys too, and a key that asks for it', () => {
    const text = project({ planting: '[{species: 国槐, 电话: {a: [13800138000]}}]' })
    assert.deepEqual(marksOf('personal-data', text), ['key 电话', 'mobile 13800138000'])
  })

  it('does not print what it finds', () => {
    for (const finding of findingsIn(project({ category: '11010519491231002X', name: '13800138000' })).filter(
      ({ rule }) => rule === 'personal-data',
    ))
      assert.doesNotMatch(inChinese(finding), /1101|1380/)
  })
})
