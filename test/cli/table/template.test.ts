import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultPack, type Language } from '@viridict/core'
import { type ListName, listTargets } from 'viridict/internal/import/list-target.js'
import { templateWorkbook } from 'viridict/internal/table/template-workbook.js'
import { readWorkbook } from 'viridict/internal/workbook/read-workbook.js'
import { writeWorkbook } from 'viridict/internal/workbook/write-workbook.js'
import { sheetsOf, workbookOf } from '../import/schedules.js'
import { inFolder, runIn } from '../run-scenario.js'

/** A template in which somebody has filled in cells, by the header above them. */
async function filledIn(
  key: ListName,
  language: Language,
  ...rows: readonly Readonly<Record<string, string | number>>[]
) {
  const book = templateWorkbook(listTargets[key], language, [defaultPack()])
  const [table, ...others] = book.sheets
  const headers = table?.columns.map(({ header }) => header) ?? []
  for (const name of rows.flatMap(Object.keys)) assert.ok(headers.includes(name), `${name}: ${headers}`)
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null))
  return writeWorkbook({
    ...book,
    sheets: [{ ...table, name: table?.name ?? '', columns: table?.columns ?? [], rows: cells }, ...others],
  })
}

interface Imported {
  readonly code?: number
  readonly more?: readonly string[]
  readonly stderr: readonly string[]
  readonly written: string
}

/** What an import of a workbook says and writes; once more it changes nothing. */
function imports(bytes: Uint8Array, declaration: string, { code = 0, more = [], stderr, written }: Imported): void {
  inFolder({ 'a.yaml': declaration }, (folder) => {
    writeFileSync(join(folder, 't.xlsx'), bytes)
    const run = ['import', 't.xlsx', '--into', 'a.yaml', ...more]
    runIn(folder, { name: 'once', run, code, stdout: '', stderr })
    assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), declaration + written)
    runIn(folder, { name: 'again', run, code, stdout: '', stderr: ['没有改动'] })
    assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), declaration + written)
  })
}

const project = '绿规: 1 # 甲\n类型: 项目\n编号: a\n'

describe('a template that is filled in', () => {
  it('is read into a declaration: planting', async () => {
    const bytes = await filledIn(
      'planting',
      'zh',
      { 植物: '国槐', '数量(株)': 36, '冠幅(m)': '3.0-3.5', '胸径(cm)': '12-14', 乡土属性: '乡土' },
      { 植物: '连翘', '面积(㎡)': 80, 林下: '是' },
      { 植物: '早园竹', '数量(株)': '40丛', 生长型: '竹类', 层: '乔灌木' },
    )
    imports(bytes, project, {
      stderr: ['读入 3 行植物', '没有这种表的工作表，没有读：填写说明、可选植物'],
      written:
        '苗木表:\n  - {植物: 国槐, 数量: 36 株, 冠幅: 3.0-3.5 m, 胸径: 12-14 cm, 乡土属性: 乡土}\n' +
        '  - {植物: 连翘, 面积: 80 ㎡, 林下: 是}\n  - {植物: 早园竹, 生长型: 竹类, 层: 乔灌木, 数量: 40 丛}\n',
    })
  })

  it('is read into a declaration: workers', async () => {
    const bytes = await filledIn(
      'workers',
      'en',
      {
        id: 'W-1',
        'certificate occupation': 'greeningWorker',
        'certificate number': '0012',
        'certificate validUntil': '2027-12-31',
      },
      { id: 'W-2', certificate: 'none' },
    )
    imports(bytes, 'viridict: 1\nkind: Operator\nid: b\n', {
      stderr: ['读入 2 名人员'],
      written:
        'workers:\n  - {id: W-1, certificate: {occupation: greeningWorker, number: 0012, validUntil: 2027-12-31}}\n' +
        '  - {id: W-2, certificate: none}\n',
    })
  })

  it('is read into a declaration: parks', async () => {
    const bytes = await filledIn('parks', 'zh', {
      ...{
        名称: '甲园',
        分类: '口袋公园',
        '面积(㎡)': 2100,
        功能: '休闲娱乐、运动健身',
        设施·公共厕所: 2,
        '设施·步道(m)': 800,
      },
      ...{ 星级·标题: '三星', 星级·日期: '2022-05', 建成日期: '2021年5月' },
    })
    imports(bytes, '绿规: 1\n类型: 辖区\n编号: c\n', {
      stderr: ['读入 1 处公园'],
      written:
        '公园:\n  - {名称: 甲园, 分类: 口袋公园, 面积: 2100 ㎡, 建成日期: 2021-05, 功能: [休闲娱乐, 运动健身], ' +
        '设施: {公共厕所: 2, 步道: 800 m}, 星级: {标题: 三星, 日期: 2022-05}}\n',
    })
  })

  it('has nothing in it that would be read before', async () => {
    for (const key of Object.keys(listTargets) as ListName[]) {
      const bytes = await filledIn(key, 'zh')
      inFolder({ 'a.yaml': '' }, (folder) => {
        writeFileSync(join(folder, 't.xlsx'), bytes)
        runIn(folder, {
          name: key,
          run: 'import t.xlsx --into 新.yaml',
          code: 2,
          stderr: ['的表里一行也没有，没有写入'],
        })
      })
    }
  })

  it('takes sizes and dates as texts, so that Excel makes no days of ranges', async () => {
    const read = await readWorkbook(await filledIn('planting', 'zh', { 植物: '国槐', '胸径(cm)': '12-14' }))
    assert.equal(read.ok && read.sheets[0]?.rows[1]?.[3], '12-14')
  })
})

describe('a workbook on the command line', () => {
  it('is told by sheet and cell what could not be read', async () => {
    imports(await workbookOf(sheetsOf('sizes')), project, {
      code: 1,
      stderr: ['  “Sheet1”D5 规格“H40P30”：没有单位；', '  “Sheet1”D6 规格“球形饱满”：看不懂全部规格；'],
      written:
        '苗木表:\n  - {植物: 国槐, 数量: 36 株, 冠幅: 3.5 m, 胸径: 12 cm}\n' +
        '  - {植物: Platanus acerifolia, 数量: 12 株, 冠幅: 4 m, 胸径: 15-16 cm}\n' +
        '  - {植物: 紫丁香, 数量: 40 丛, 冠幅: 1.5 m}\n  - {植物: 金叶女贞, 面积: 260 ㎡}\n  - {植物: 黄杨球, 数量: 15 株}\n',
    })
  })

  it('is read by the sheets that are named, where all of them would count twice', async () => {
    const bytes = await workbookOf(sheetsOf('sums'))
    imports(bytes, project, {
      more: ['--sheet', '灌木'],
      stderr: ['工作表“灌木”，第1行是表头'],
      written: '苗木表:\n  - {植物: 紫丁香, 数量: 40 丛, 冠幅: 150 cm}\n',
    })
    inFolder({ 'a.yaml': project }, (folder) => {
      writeFileSync(join(folder, 't.xlsx'), bytes)
      const told = { code: 2, stderr: ['请用 --sheet 写明要读的（可写多次）：乔木、灌木、苗木汇总表'] }
      runIn(folder, { name: 'all', run: 'import t.xlsx --into a.yaml', ...told })
      const none = ['没有“花卉”这张工作表；可用的有：乔木、灌木、苗木汇总表']
      runIn(folder, { name: 'none', run: 'import t.xlsx --into a.yaml --sheet 花卉', code: 2, stderr: none })
    })
  })
})
