import assert from 'node:assert/strict'
import type { Assessment } from '@viridict/core'
import { renderCsv } from '@viridict/reports/csv'
import { renderGithub } from '@viridict/reports/github'
import { renderJunit } from '@viridict/reports/junit'
import { renderMarkdown } from '@viridict/reports/markdown'
import { renderNdjson } from '@viridict/reports/ndjson'
import { renderReviewJson, renderReviewList } from '@viridict/reports/review-list'
import { visible } from '@viridict/reports/visible'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { toHtml } from './markdown-html.js'
import { assessSix, sixVerdicts } from './six-verdicts.js'

/** What spreadsheets, browsers, terminals and Markdown would obey. */
const nasty = [
  "=cmd|'/c calc'!A1",
  '＝1+1',
  '  @SUM(1)',
  '-2+3',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '&lt;b&gt;',
  '"\',;',
  '\u0000\u0007\u001b[2J\r\n::error::x',
  '\u202ecba\u200f\u2066',
  '𠮷𠀋😀',
  '\ufffe\uffff',
  '[点此](https://example.org) ![x](y)',
  'https://example.org www.example.org a@example.org @someone',
  '| a | b |\n|---|---|',
  '``` `code` ~~x~~ **b** _i_ $x$',
  '1. a\n# b\n- c\n---',
  '$'.concat('{{ github.token }} %0A::error::'),
  '&#64; &amp; \\',
]

const piece = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 }))
const name = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '')

/** A declaration that has the text for its name, in a request, in a misspelt key and as a plant. */
function assessNamed(text: string): Assessment {
  const quoted = JSON.stringify(text)
  return assessSix(
    sixVerdicts
      .replace('六种结论的项目', () => quoted)
      .concat(`requests: [{rule: enough-green, reason: ${quoted}}]\nplanting: [{species: ${quoted}, count: 1}]\n`)
      .concat(`? ${quoted}\n: 1\n`),
  )
}

const options = { language: 'zh' } as const

/** Nothing that a terminal or a viewer obeys or hides, but line ends. */
function assertPlain(text: string): void {
  assert.doesNotMatch(text, /(?![\r\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
}

function forAll(check: (assessment: Assessment, text: string) => void): void {
  for (const text of nasty) check(assessNamed(text), text)
  fc.assert(
    fc.property(name, (text) => check(assessNamed(text), text)),
    { numRuns: 60 },
  )
}

describe('a text that would do harm', () => {
  it('stays on its line of NDJSON, and every line can be read', () =>
    forAll((assessment) => {
      const text = renderNdjson(assessment, options)
      assertPlain(text)
      const records = text
        .trimEnd()
        .split(/\r|\n|\u2028/)
        .map((line) => (JSON.parse(line) as { record: string }).record)
      assert.equal(records.filter((record) => record === 'finding').length, assessment.findings.length)
    })).timeout(60_000)

  it('is no formula and no further cell in CSV', () => {
    forAll((assessment) => {
      const text = renderCsv(assessment, options)
      assertPlain(text.slice(1))
      const rows = parse(text, { bom: true }) as readonly string[][]
      assert.equal(rows.length, assessment.findings.length + 1)
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[\s\p{Z}]*[=+\-@＝＋－＠]/u)
    })
  })

  it('is no markup in Markdown, no link, and nobody is notified', () => {
    forAll((assessment, text) => {
      const markdown = renderMarkdown(assessment, options)
      assertPlain(markdown)
      const html = toHtml(markdown)
      const bare = html
        .replaceAll('<!-- -->', '')
        .replace(/<\/?(?:h1|h2|p|ul|li|table|thead|tbody|tr|th|td|strong|br)>/g, '')
      assert.doesNotMatch(bare, /</)
      assert.doesNotMatch(html, /@\w/)
      assert.ok(unescaped(bare).includes(visible(text.trim())), `${visible(text)} is not in ${bare}`)
    })
  })

  it('ends no annotation and begins none', () => {
    forAll((assessment) => {
      const text = renderGithub(assessment, options)
      assertPlain(text)
      for (const line of text.trimEnd().split('\n')) {
        assert.match(
          line,
          /^::(?:error|warning|notice) file=designs\/six\.yaml,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?title=[^:,]*::/,
        )
        assert.doesNotMatch(line, /%(?!25|0A|0D|3A|2C)/)
      }
    })
  })

  it('is no markup in XML, and the same text when it is read', () => {
    forAll((assessment, text) => {
      const xml = renderJunit(assessment, options)
      assertPlain(xml)
      assert.doesNotMatch(xml, /[\ufffe\uffff]|]]>/)
      assert.doesNotMatch(xml, /&(?!amp;|lt;|gt;|quot;)/)
      assert.doesNotMatch(
        xml,
        /<(?!\/?(?:testsuites?|testcase|propert(?:y|ies)|failure|skipped|system-out)[ />]|\?xml )/,
      )
      assert.ok(unescaped(xml).includes(visible(text.trim()).replace(/[\ufffe\uffff]/g, '\ufffd')))
    })
  })

  it('is shown and not obeyed where a reviewer works', () => {
    forAll((assessment) => {
      assertPlain(renderReviewList(assessment, { ...options, colour: false, width: 80 }))
      assertPlain(renderReviewJson(assessment, options))
    })
  })

  it('gives the same bytes each time', () => {
    for (const render of [renderCsv, renderMarkdown, renderGithub, renderJunit]) {
      const [first, second] = [nasty.join(''), nasty.join('')].map((text) => render(assessNamed(text), options))
      assert.equal(first, second)
    }
  })
})

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
