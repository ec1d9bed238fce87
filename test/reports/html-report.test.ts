import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type Assessment, assess, builtInPack } from '@viridict/core'
import { renderHtml } from '@viridict/reports/html-report'
import { keysOf } from '@viridict/reports/internal/report/keys.js'
import { storeReader, storeWriter } from '@viridict/reports/internal/report/store.js'
import type { InputHash } from '@viridict/reports/manifest'
import { type Criterion, type Sheet, viewOf } from '@viridict/reports/view'
import fc from 'fast-check'
import { readExamples } from '../examples/example.js'
import { dataIn, openHtml } from './opened.js'
import { assessSix, waiver } from './six-verdicts.js'

const page = { language: 'zh', packageVersion: '1.2.3' } as const
const html = (assessment: Assessment, language: 'zh' | 'en' = 'zh') => renderHtml(assessment, { ...page, language })

function inside(text: string, element: string): string {
  const from = text.lastIndexOf(`<${element}>`) + element.length + 2
  return text.slice(from, text.indexOf(`</${element}>`, from))
}

describe('the web report', () => {
  const six = html(assessSix())

  it('is the same for the same declarations, byte for byte, in whatever order they were read', () => {
    for (const { sources, options, assessment } of readExamples())
      assert.equal(html(assess([...sources].reverse(), options)), html(assessment))
  })

  it('names in its policy its own script and style, and lets nothing else in', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(six) ?? []
    const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    assert.deepEqual(policy.split('; ').sort(), [
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      'img-src data:',
      `script-src ${sha256(inside(six, 'script'))}`,
      `style-src ${sha256(inside(six, 'style'))}`,
    ])
  })

  it('asks nothing of any network, and has no style or handler in line', () => {
    const shell = six.replace(inside(six, 'script'), '').replace(inside(six, 'style'), '').replace(dataIn(six), '')
    assert.doesNotMatch(shell, /\s(?:style|on\w+)=|src=|https?:\/\/(?!www\.w3\.org)/)
    assert.doesNotMatch(inside(six, 'style'), /url\(|@import|@font-face/)
  })

  it('gives every sheet back as the view has it', () => {
    for (const language of ['zh', 'en'] as const)
      for (const { assessment } of readExamples()) {
        const { head, store } = openHtml(html(assessment, language))
        const { sheets } = viewOf(assessment, { language, uriOf: (name) => name })
        assert.deepEqual(
          head.declarations.map(({ sheet }) => store.read<Sheet>(sheet)),
          sheets,
        )
      }
  })

  it('lists every verdict of a rule that applies, and every fault, once', () => {
    for (const { assessment } of readExamples()) {
      const { data, head, store } = openHtml(html(assessment))
      const listed = assessment.findings.filter(({ verdict }) => verdict !== 'notApplicable')
      assert.equal(data.findings.shown.length, listed.length)
      data.findings.shown.forEach((shown, row) => {
        const rule = head.rules[data.findings.rule[row] ?? -1]
        assert.equal(rule?.rule, (store.read(shown) as Partial<Criterion>).rule)
      })
    }
  })

  it('has a row for every clause of the pack, judged or not', () => {
    const { head } = openHtml(html(assess([], { asOf: '2026-12-31' })))
    assert.equal(head.clauses.length, 46)
    for (const { rules, reason } of head.clauses) assert.ok(rules.length > 0 || reason !== '')
  })

  it('says what it was made from', () => {
    const input = (uri: string): InputHash => ({ uri, sha256: 'ab'.repeat(32), role: 'declaration' })
    const { head } = openHtml(renderHtml(assessSix(), { ...page, inputs: [input('b.yaml'), input('a.yaml')] }))
    const { engine, asOf, inputs, isMasked } = head.manifest
    assert.deepEqual([engine.version, asOf, isMasked], ['1.2.3', '2026-06-30', true])
    assert.deepEqual(inputs, [input('a.yaml'), input('b.yaml')])
  })

  it('tells a pack from a changed copy of it', () => {
    const pack = builtInPack('jincheng-2023-35')
    assert.ok(pack)
    const [first, ...rest] = pack.parameters
    assert.ok(first)
    const digest = (parameters: typeof pack.parameters) =>
      openHtml(html(assess([], { asOf: '2026-12-31', packs: [{ ...pack, parameters }] }))).head.manifest.packs[0]
        ?.digest
    assert.equal(digest(pack.parameters), digest([first, ...rest]))
    assert.notEqual(digest(pack.parameters), digest([{ ...first, value: `${first.value}1` }, ...rest]))
  })

  it('counts a waived fail, and does not name it among what is to be mended', () => {
    const { head } = openHtml(html(assessSix(undefined, waiver(assessSix()))))
    const plot = head.rules.find(({ rule }) => rule === 'enough-green')?.plot
    assert.deepEqual([head.waived, plot?.rows.length, plot?.failing.length], [1, 1, 0])
  })
})

describe('what users wrote, in the web report', () => {
  it('is found again by an address of its own, whatever its id is', () => {
    const id = fc.constantFrom('a', 'a~2', 'a~3', 'a~2~2', '', '__proto__', 'constructor')
    fc.assert(
      fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
        const [subject] = assessSix().subjects
        assert.ok(subject)
        const sections = ids.map((own) => ({ uri: 'a', subject: { ...subject, id: own }, checks: [], verdicts: [] }))
        assert.equal(new Set(keysOf(sections)).size, ids.length)
      }),
    )
  })
})

describe('the store of a web report', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { put, stored } = storeWriter((text) => text)
        const ref = put(value)
        const written = JSON.stringify(stored())
        assert.deepEqual(storeReader(JSON.parse(written)).read(ref), JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('keeps what is alike once', () => {
    const { put, stored } = storeWriter((text) => text)
    const sheet = () => ({ title: '绿地', marks: [{ at: 0.7 }, { at: 0.7 }] })
    assert.equal(put(sheet()), put(sheet()))
    assert.equal(stored().values.length, 5)
  })

  it('reads one field without the others', () => {
    const { put, stored } = storeWriter((text) => text)
    const ref = put({ item: 'P-1', terms: [1, 2] })
    const { field } = storeReader(stored())
    assert.deepEqual([field(ref, 'item'), field(ref, 'terms'), field(ref, 'none')], ['P-1', [1, 2], undefined])
  })
})
