import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Assessment, assess } from '@viridict/core'
import { renderDocx } from '@viridict/reports/docx'
import { chineseNumber } from '@viridict/reports/internal/docx/words.js'
import { readExample } from '../examples/example.js'
import { needHost, poppler, writer } from '../hosts/provide.js'
import { assessGreenways } from '../reports/greenways.js'
import { assessSix, waiver } from '../reports/six-verdicts.js'
import { paragraphsOf, partsOf } from './docx-parts.js'

const options = { language: 'zh', packageVersion: '1.2.3' } as const
const docx = (assessment: Assessment, language: 'zh' | 'en' = 'zh') => renderDocx(assessment, { ...options, language })
const written = async (assessment: Assessment) => paragraphsOf(await docx(assessment))

describe('the written opinion', function () {
  this.timeout(120_000)

  it('is the same for the same declarations, byte for byte, whenever it is made and in whatever order they were read', async () => {
    const { sources, assessment } = readExample('complete-2026')
    const { asOf, packs } = assessment
    const first = await docx(assessment)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    assert.ok(Buffer.from(first).equals(await docx(assess([...sources].reverse(), { asOf, packs }))))
  })

  it('has the type area of GB/T 9704: 37 mm above, 28 mm left, 156 × 225 mm, of 22 lines', async () => {
    const document = partsOf(await docx(assessSix())).get('word/document.xml') ?? ''
    const [, page = ''] = /<w:pgMar([^>]*)>/.exec(document) ?? []
    const length = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(page)?.[1])
    // A millimetre has 56.69 twips, a page of A4 11906 × 16838.
    assert.deepEqual([length('top'), length('left')], [2098, 1587])
    assert.equal(11906 - length('left') - length('right'), 8845)
    assert.ok(Math.abs(16838 - length('top') - length('bottom') - 12756) <= 1)
    const lines = [
      ...(partsOf(await docx(assessSix())).get('word/styles.xml') ?? '').matchAll(/w:line="579" w:lineRule="exact"/g),
    ]
    assert.ok(lines.length >= 4)
    assert.equal(Math.floor(12756 / 579), 22)
  })

  it('numbers its parts as documents do, and leaves out what there is nothing to say of', async () => {
    const headings = (await written(assessSix())).filter((text) => /^[一二三四五六七]、/.test(text))
    assert.deepEqual(headings.slice(0, 7), [
      '一、审查依据',
      '二、总体结论',
      '三、逐条结论',
      '四、责任单位',
      '五、待补资料',
      '六、豁免、决定及其他',
      '七、签署',
    ])
    assert.deepEqual([1, 10, 11, 20, 46].map(chineseNumber), ['一', '十', '十一', '二十', '四十六'])
  })

  it('says in a notice what to mend and what to supply, and by how much a figure falls short', async () => {
    const texts = await written(assessSix())
    const notice = texts.slice(texts.indexOf('退回意见'))
    assert.ok(notice.includes('“六种结论的项目”申报单位：'))
    assert.ok(
      notice.includes('1. 绿地面积（一1）：数值50 m²，要求≥100 m²，差50 m²。补足50 m²。（第10行）'),
      notice.join('\n'),
    )
    assert.ok(
      notice.some((text) => /^1\. 未填.*用地面积.*关系到1条结论。$/.test(text)),
      notice.join('\n'),
    )
  })

  it('says in a notice, and of all that is missing, that more may be, where a finding names no more', async () => {
    const note = '一条结论最多列8项所缺；补齐后再判，可能还有。'
    const said = async (greenways: number) => {
      const texts = await written(assessGreenways(greenways))
      const notice = texts.lastIndexOf('退回意见')
      return [texts.slice(0, notice), texts.slice(notice)].map((part) => part.filter((text) => text === note).length)
    }
    assert.deepEqual(await said(9), [1, 1])
    assert.deepEqual(await said(2), [0, 0])
  })

  it('sends nothing back that fails nothing and lacks nothing, and nothing for what is waived', async () => {
    assert.ok(!(await written(readExample('passing-2030').assessment)).includes('退回意见'))
    const texts = await written(assessSix(undefined, waiver(assessSix())))
    assert.ok(!texts.includes('一、应当改正'))
    assert.ok(texts.some((text) => text.includes('豁免：场地受限')))
  })

  it('has a notice for every declaration with something to mend or supply', async () => {
    const { assessment } = readExample('complete-2026')
    const returned = new Set(
      assessment.findings
        .filter(({ source, verdict, level, judged }) =>
          source === 'check'
            ? level === 'error' || level === 'warning'
            : verdict === 'fail' || (verdict === 'open' && judged?.missing.length),
        )
        .map(({ subject }) => subject?.id),
    )
    const texts = await written(assessment)
    assert.equal(texts.filter((text) => text === '退回意见').length, returned.size)
  })

  it('masks numbers of certificates unless they are asked for', async () => {
    const text =
      '绿规: 1\n类型: 养护单位\n编号: o\n名称: 队\n辖区: 城区\n年度: 2026\n养护人数: 1\n人员:\n  - {编号: W-1, 证书: {职业: 绿化工, 号码: CERT-00001111, 有效期: 2026-02-31}}\n'
    const assessment = assess([{ uri: 'o.yaml', text: text.replace('W-1', '140502199001011234') }], {
      asOf: '2026-06-30',
    })
    const shown = (mask: boolean) =>
      renderDocx(assessment, { ...options, mask }).then((bytes) => paragraphsOf(bytes).join('\n'))
    assert.ok(!(await shown(true)).includes('140502199001011234'))
    assert.ok((await shown(false)).includes('140502199001011234'))
  })
})

describe('the written opinion in LibreOffice', function () {
  this.timeout(240_000)
  before(function () {
    needHost(this, writer)
    needHost(this, poppler)
  })

  for (const language of ['zh', 'en'] as const)
    it(`is a document of A4 with every declaration, every clause that judged and the number of each page (${language})`, async () => {
      const { assessment } = readExample('complete-2026')
      const { info, text } = converted(await docx(assessment, language))
      assert.match(info, /Page size: +595\.\d+ x 84[12]\.\d+ pts \(A4\)/)
      const plain = text.replaceAll(/\s/g, '')
      for (const { name } of assessment.subjects) assert.ok(plain.includes(name), name)
      const pages = text.split('\f').map((page) => page.replaceAll(/\s/g, ''))
      assert.doesNotMatch(pages[0] ?? '', /—1—/)
      for (const number of [2, 3, pages.length - 1]) assert.ok(pages[number - 1]?.includes(`—${number}—`), `${number}`)
    })
})

function converted(bytes: Uint8Array): { readonly info: string; readonly text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-docx-'))
  try {
    writeFileSync(join(folder, 'opinion.docx'), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const run = spawnSync('lowriter', [profile, '--headless', '--convert-to', 'pdf', 'opinion.docx'], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(run.status, 0, run.stderr)
    const said = (program: string, ...args: readonly string[]) =>
      spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 27 }).stdout
    return { info: said('pdfinfo', 'opinion.pdf'), text: said('pdftotext', '-layout', 'opinion.pdf', '-') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
