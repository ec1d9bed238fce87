import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainFormula, shiftedFormula } from '@viridict/reports/internal/xlsx/verify/plain-formula.js'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { call, editPart, inCopies } from '../cli/verify-run.js'
import { convert } from '../hosts/libre-office.js'
import { libreOffice, needHost, writer } from '../hosts/provide.js'

const failing = ['test/cli/fixtures/failing.yaml']
const document = 'word/document.xml'
const figures = 'xl/worksheets/sheet3.xml'

/** An opinion and a workbook on one declaration; `verify` comes back to them as they were written. */
async function inReports(
  use: (
    folder: string,
    edited: (file: string, edit: (path: string) => void) => ReturnType<typeof call>,
  ) => Promise<void>,
  ...more: readonly string[]
): Promise<void> {
  await inCopies(failing, async (folder) => {
    await call(
      folder,
      'check',
      'failing.yaml',
      '--as-of',
      '2026-06-30',
      '-f',
      'docx=r.docx',
      '-f',
      'xlsx=r.xlsx',
      ...more,
    )
    await use(folder, async (file, edit) => {
      copyFileSync(join(folder, file), join(folder, `edited-${file}`))
      edit(join(folder, `edited-${file}`))
      return call(folder, 'verify', `edited-${file}`)
    })
  })
}

describe('verify of an opinion', function () {
  this.timeout(60_000)

  const edits: Readonly<Record<string, readonly [edit: (xml: string) => string, told: RegExp]>> = {
    'a figure in a cell': [
      (xml) => xml.replace('>66.66%<', '>76.66%<'),
      /三、逐条结论 · （二）二\(二\)2 .* · 表第2行第3列\n +报告中：76\.66%\n +应当是：66\.66%/,
    ],
    'a verdict in a sentence': [
      (xml) => xml.replace('不符合1条', '不符合0条'),
      /报告中：.*不符合0条.*\n +应当是：.*不符合1条/,
    ],
    'a paragraph taken out': [
      (xml) =>
        xml.replace(
          /<w:p>(?:(?!<\/w:p>).)*补足[^<]*<\/w:t><\/w:r><\/w:p>|<w:p>(?:(?!<\/w:p>).)*至少(?:(?!<\/w:p>).)*<\/w:p>/,
          '',
        ),
      /退回意见 · 一、应当改正\n +报告中：（没有）\n +应当是：1\. 乔灌木占比/,
    ],
    'a text put in': [
      (xml) => xml.replace('<w:sectPr', '<w:p><w:r><w:t>本意见作废</w:t></w:r></w:p><w:sectPr'),
      /报告中：本意见作废\n +应当是：（没有）/,
    ],
    'a figure that is hidden': [
      (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">66.66%',
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">66.66%',
        ),
      /报告中：（空）\n +应当是：66\.66%/,
    ],
    'a picture over a figure': [
      (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">66.66%',
          '<w:r><w:drawing/></w:r><w:r><w:t xml:space="preserve">66.66%',
        ),
      /报告中：（图片或图形）\n +应当是：（没有）/,
    ],
    'more than a name where one signs': [
      (xml) => xml.replace('审查人：＿＿＿＿＿＿＿＿', `审查人：${'全部指标均符合要求。'.repeat(5)}`),
      /七、签署|签署/,
    ],
    'two cells that have changed places, with a line put in where one signs': [
      (xml) =>
        xml
          .replace('>66.66%<', '>@<')
          .replace('>≥70%<', '>66.66%<')
          .replace('>@<', '>≥70%<')
          .replace('复核人：', '复核人：甲</w:t></w:r></w:p><w:p><w:r><w:t>'),
      /报告中：≥70%\n +应当是：66\.66%/,
    ],
  }
  for (const [name, [edit, told]] of Object.entries(edits))
    it(`finds ${name}`, () =>
      inReports(async (_, edited) => {
        const { code, out, said } = await edited('r.docx', (path) => editPart(path, document, edit))
        assert.equal(code, 1, said)
        assert.match(out, told)
      }))

  it('finds what stands above or below the pages', () =>
    inReports(async (_, edited) => {
      const footer = (xml: string) => xml.replace('</w:p>', '<w:r><w:t>作废</w:t></w:r></w:p>')
      const { code, out } = await edited('r.docx', (path) => editPart(path, 'word/footer1.xml', footer))
      assert.equal(code, 1)
      assert.match(out, /页脚\n/)
    }))

  it('reads the part that is shown, and not one of its name', () =>
    inReports(async (_, edited) => {
      const { code } = await edited('r.docx', (path) => {
        const parts = unzipSync(readFileSync(path))
        const shown = strFromU8(parts[document] ?? new Uint8Array()).replace('>66.66%<', '>76.66%<')
        const relations = strFromU8(parts['_rels/.rels'] ?? new Uint8Array()).replace(document, 'word/shown.xml')
        const own = parts['word/_rels/document.xml.rels'] ?? new Uint8Array()
        const more = { 'word/shown.xml': strToU8(shown), 'word/_rels/shown.xml.rels': own }
        writeFileSync(path, zipSync({ ...parts, ...more, '_rels/.rels': strToU8(relations) }))
      })
      assert.equal(code, 1)
    }))

  for (const [language, ...signed] of [
    [
      'zh',
      '审查人：＿＿＿＿＿＿＿＿',
      '审查人：张三',
      '　　年　　月　　日<',
      '2026年7月1日<',
      '请于　　年　　月　　日前',
      '请于2026年8月1日前',
    ],
    [
      'en',
      'Examined by: ________________',
      'Examined by: Zhang San',
      'Date: ________________',
      '1 July 2026',
      'again by ________________',
      'again by 1 August 2026',
    ],
  ] as const)
    it(`lets places for hands be filled in, and a seal be put there (${language})`, () =>
      inReports(
        async (_, edited) => {
          const sign = (xml: string) => {
            const named = [0, 2, 4].reduce((text, at) => text.replace(signed[at] ?? '', signed[at + 1] ?? ''), xml)
            assert.ok([1, 3, 5].every((at) => named.includes(signed[at] ?? '')))
            return named.replace(/(<w:t[^>]*>(?:（审查单位盖章）|\(seal of))/, '<w:drawing/>$1')
          }
          const { code, out } = await edited('r.docx', (path) => editPart(path, document, sign))
          assert.equal(code, 0, out)
        },
        '--lang',
        language,
      ))
})

describe('verify of a workbook', function () {
  this.timeout(60_000)

  const strings = 'xl/sharedStrings.xml'
  const edits: Readonly<Record<string, readonly [part: string, edit: (xml: string) => string, told: RegExp]>> = {
    'a value': [
      'xl/worksheets/sheet6.xml',
      (xml) => xml.replace('<v>1000</v>', '<v>900</v>'),
      /1\. 其他构成!H\d+\n +报告中：900\n +应当是：1000/,
    ],
    'a text': [
      strings,
      (xml) => xml.replace('>示例乙<', '>示例甲<'),
      /1\. 结论总览!B\d+\n +报告中：示例甲\n +应当是：示例乙/,
    ],
    'a formula': [
      figures,
      (xml) => xml.replace(/<f>(\(SUMIFS[^<]*)<\/f>/, '<f>MAX(0.7,$1)</f>'),
      /1\. 指标!G\d+\n +报告中：=MAX\(0\.7,\(SUMIFS.*\n +应当是：=\(SUMIFS/,
    ],
    'a result that does not come from its formula': [
      figures,
      (xml) => xml.replace(/(<\/f><v>)0\.66666666\d*/, '$10.76'),
      /1\. 指标!G\d+（公式的结果）\n +报告中：0\.76\n +应当是：0\.6666666/,
    ],
    'a word that a formula gives': [
      figures,
      (xml) => xml.replace('<v>未达到</v>', '<v>已达到</v>'),
      /指标!P\d+（公式的结果）/,
    ],
    'a number that is shown as another': [
      'xl/styles.xml',
      (xml) => xml.replace('formatCode="#,##0.00%"', 'formatCode="&quot;76.66%&quot;"'),
      /指标!G\d+（数字格式）\n +报告中："76\.66%"/,
    ],
    'a sheet that is hidden': [
      'xl/workbook.xml',
      (xml) => xml.replace(/(<sheet name="逐条结论")/, '$1 state="hidden"'),
      /1\. 逐条结论\n +报告中：已隐藏/,
    ],
  }
  for (const [name, [part, edit, told]] of Object.entries(edits))
    it(`finds ${name}`, () =>
      inReports(async (_, edited) => {
        const { code, out, said } = await edited('r.xlsx', (path) => editPart(path, part, edit))
        assert.equal(code, 1, said)
        assert.match(out, told)
      }))
})

describe('verify of a workbook that Excel has saved', () => {
  it('knows a formula that several cells share', () =>
    inReports(async (_, edited) => {
      const share = (xml: string) => {
        const [first = '', second = ''] = [...xml.matchAll(/<c r="P\d+"[^>]*>(<f>[^<]*<\/f>)/g)].map(
          ([, formula]) => formula ?? '',
        )
        assert.ok(second !== '')
        const shared = first.replace('<f>', '<f t="shared" ref="P2:P99" si="0">')
        return xml.replace(first, shared).replace(second, '<f t="shared" si="0"/>')
      }
      const { code, out } = await edited('r.xlsx', (path) => editPart(path, figures, share))
      assert.equal(code, 0, out)
    }))

  it('moves what is relative in it, and nothing else', () => {
    const formula = `IF(A1>$B$2,"A1",LOG10(C$3)+'A1'!$D4)`
    assert.equal(shiftedFormula(formula, 2, 1), `IF(B3>$B$2,"A1",LOG10(D$3)+'A1'!$D6)`)
    assert.equal(shiftedFormula('Z9+AZ9', 0, 1), 'AA9+BA9')
    assert.equal(
      plainFormula(`=Sum( 'S 1'!$A:$A, TRUE() ,"a b")`),
      plainFormula('SUM(S 1!$A$1:$A$1048576,TRUE,"a b")'.replace('S 1', "'S 1'")),
    )
  })
})

describe('verify of a package that was made to do harm', function () {
  this.timeout(60_000)

  it('says that it is no report, or too large, and unpacks no more than a report has', () =>
    inReports(async (folder, edited) => {
      const broken = await edited('r.docx', (path) => editPart(path, document, (xml) => xml.slice(0, -20)))
      assert.match(broken.said, /不是 viridict check 写的/)
      const sheet = await edited('r.xlsx', (path) => editPart(path, figures, (xml) => xml.slice(0, -200)))
      assert.equal(sheet.code, 2)
      assert.match(sheet.said, /不是 viridict check 写的/)
      const entities = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">]>'
      const declared = await edited('r.docx', (path) =>
        editPart(path, document, (xml) => xml.replace('<w:document', `${entities}<w:document`)),
      )
      assert.match(declared.said, /不是 viridict check 写的/)
      const bomb = new Uint8Array(1 << 26)
      const parts = Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [`word/${at}.xml`, [bomb, { level: 1 }] as const]),
      )
      writeFileSync(join(folder, 'bomb.docx'), zipSync(parts as never))
      const refused = await call(folder, 'verify', 'bomb.docx')
      assert.equal(refused.code, 2)
      assert.match(refused.said, /超过了报告可能有的大小/)
      // Programs do not agree which of two parts of one name they show.
      const twice = await edited('r.docx', (path) => {
        const own = unzipSync(readFileSync(path))
        writeFileSync(path, zipSync({ ...own, 'word/Document.xml': strToU8('<x/>') }))
      })
      assert.equal(twice.code, 2)
    }))
})

describe('verify of what LibreOffice has opened and saved', function () {
  this.timeout(240_000)
  before(function () {
    needHost(this, libreOffice)
    needHost(this, writer)
  })

  for (const language of ['zh', 'en'] as const)
    it(`agrees, since a reader sees the same (${language})`, () =>
      inCopies(['examples/complete-2026'], async (folder) => {
        const outputs = ['-f', 'docx=r.docx', '-f', 'xlsx=r.xlsx', '--lang', language]
        await call(folder, 'check', 'complete-2026', ...outputs)
        for (const extension of ['docx', 'xlsx']) {
          const name = `r.${extension}`
          const saved = convert({ [name]: readFileSync(join(folder, name)) }, extension)[name]
          writeFileSync(join(folder, `saved-${name}`), saved ?? '')
          const { code, out } = await call(folder, 'verify', `saved-${name}`)
          assert.equal(code, 0, out)
        }
        editPart(join(folder, 'saved-r.xlsx'), figures, (xml) => xml.replace('<v>0.881</v>', '<v>0.981</v>'))
        assert.equal((await call(folder, 'verify', 'saved-r.xlsx')).code, 1)
      }))
})
