import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Assessment, assess, createAssessor, type Language } from '@viridict/core'
import { renderXlsx } from '@viridict/reports/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { repository } from '../architecture/imports.js'
import { readExample } from '../examples/example.js'
import { convert, textSizesOf } from '../hosts/libre-office.js'
import { libreOffice, needHost, poppler } from '../hosts/provide.js'

const options = { packageVersion: '1.2.3' } as const
const render = (assessment: Assessment, language: Language = 'zh') => renderXlsx(assessment, { ...options, language })

/** The example with every term of its figures, as the command judges for a workbook. */
function completeExample(): Assessment {
  const { sources, assessment } = readExample('complete-2026')
  const { asOf, packs } = assessment
  const assessor = createAssessor({ asOf, packs, everyTerm: true })
  for (const source of sources) assessor.set(source)
  return assessor.assessment()
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await readXlsx(bytes, { readStyles: true })).sheets
}

describe('the workbook', function () {
  this.timeout(120_000)

  it('is the same for the same declarations, byte for byte, whenever it is made and in whatever order they were read', async () => {
    const { sources, assessment } = readExample('complete-2026')
    const { asOf, packs } = assessment
    const first = await render(assessment)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    assert.ok(Buffer.from(first).equals(await render(assess([...sources].reverse(), { asOf, packs }))))
  })

  it('has its sheets in either language, each with a header that stays, and a filter', async () => {
    for (const [language, names] of [
      ['zh', ['结论总览', '逐条结论', '指标', '种植', '人员', '其他构成', '凭据']],
      ['en', ['Summary', 'Findings', 'Figures', 'Planting', 'Workers', 'Other terms', 'Manifest']],
    ] as const) {
      const bytes = await render(completeExample(), language)
      assert.deepEqual(
        (await sheetsOf(bytes)).map(({ name }) => name),
        names,
      )
      const parts = sheetParts(bytes)
      assert.equal(parts.length, names.length)
      for (const xml of parts) assert.match(xml, /<pane [^>]*state="frozen"[\s\S]*<autoFilter ref=/)
    }
  })

  it('has every share of a declaration as a formula over terms that are there', async () => {
    const [, , figures] = await sheetsOf(await render(completeExample()))
    const expected = [
      ['示例街角游园', '乔灌木占比', '其他构成'],
      ['示例街角游园', '乡土适生植物应用面积占比', '种植'],
      ['示例嘉园小区绿化', '乡土适生植物应用面积占比', '种植'],
      ['虚构园林养护有限公司', '园林绿化工持证上岗率', '人员'],
      // Sums of the place: of every declaration what does not count.
      ['市本级2026年度申报（虚构）', '乡土适生植物应用面积占比', '种植'],
      ['市本级2026年度申报（虚构）', '园林绿化工持证上岗率', '人员'],
    ] as const
    for (const [name, rule, sheet] of expected) {
      const row = figures?.rows.findIndex((cells) => cells[1] === name && cells[3] === rule) ?? -1
      const formula = figures?.cells?.get(`${row},6`)?.formula ?? ''
      assert.match(formula, new RegExp(`SUMIFS\\('${sheet}'!`), `${name} ${rule}`)
      assert.match(figures?.cells?.get(`${row},15`)?.formula ?? '', /^IF\(ROUND\(G/)
    }
  })

  it('masks numbers of persons unless they are asked for', async () => {
    const number = '140502199001011234'
    const assessment = assess(
      [
        {
          uri: 'o.yaml',
          text: `绿规: 1\n类型: 养护单位\n编号: o\n名称: 队${number}\n辖区: 城区\n年度: 2026\n养护人数: 1\n`,
        },
      ],
      { asOf: '2026-06-30' },
    )
    const shown = async (mask: boolean) =>
      JSON.stringify(
        (await sheetsOf(await renderXlsx(assessment, { ...options, language: 'zh', mask }))).map(({ rows }) => rows),
      )
    assert.ok(!(await shown(true)).includes(number))
    assert.ok((await shown(false)).includes(number))
  })
})

describe('what the command writes beside a workbook', function () {
  this.timeout(60_000)

  it('is what it writes without one: the largest terms of a figure alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'viridict-xlsx-'))
    try {
      const written = (...more: readonly string[]) => {
        const args = ['packages/cli/dist/main.js', 'check', 'examples/complete-2026', '-f', 'json', ...more]
        return spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8', maxBuffer: 2 ** 27 }).stdout
      }
      const alone = written()
      assert.ok(alone.length > 10_000)
      assert.ok(alone === written('-f', `xlsx=${join(folder, 'report.xlsx')}`))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the workbook in LibreOffice', function () {
  this.timeout(240_000)
  before(function () {
    needHost(this, libreOffice)
  })

  for (const language of ['zh', 'en'] as const)
    it(`recalculates to the figures, counts and states of the findings (${language})`, async () => {
      const bytes = await render(completeExample(), language)
      const { 'report.xlsx': saved } = convert({ 'report.xlsx': withoutResults(bytes) }, 'xlsx')
      const recalculated = await sheetsOf(saved ?? new Uint8Array())
      let compared = 0
      for (const [index, sheet] of (await sheetsOf(bytes)).entries())
        for (const [place, cell] of sheet.cells ?? []) {
          if (cell.formula === undefined) continue
          const [row = 0, column = 0] = place.split(',').map(Number)
          const found = recalculated[index]?.rows[row]?.[column]
          const wanted = sheet.rows[row]?.[column]
          const where = `${sheet.name} ${place} ${cell.formula}`
          if (typeof wanted === 'number')
            assert.ok(Math.abs(Number(found) - wanted) < 1e-9, `${where}: ${found}, not ${wanted}`)
          else assert.deepEqual(found, wanted, where)
          compared++
        }
      assert.ok(compared > 1000, `${compared}`)
    })

  for (const language of ['zh', 'en'] as const)
    it(`prints on A4 in letters that can be read: no page of any sheet in less than 8 points (${language})`, async function () {
      needHost(this, poppler)
      const { 'report.xlsx': pdf } = convert({ 'report.xlsx': await render(completeExample(), language) }, 'pdf')
      const sizes = textSizesOf(pdf ?? new Uint8Array())
      assert.ok(sizes.length > 20)
      for (const [page, size] of sizes.entries()) assert.ok(size >= 8, `page ${page + 1}: ${size}`)
    })
})

function sheetParts(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .map(([, content]) => strFromU8(content))
}

/** LibreOffice trusts what is stored beside a formula: without it, it has to calculate. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const isSheet = name.startsWith('xl/worksheets/sheet')
    return [name, isSheet ? strToU8(strFromU8(content).replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1')) : content] as const
  })
  return zipSync(Object.fromEntries(parts))
}
