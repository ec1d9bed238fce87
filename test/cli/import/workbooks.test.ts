import assert from 'node:assert/strict'
import { chooseSheets } from 'viridict/internal/import/choose-sheets.js'
import type { TableList } from 'viridict/internal/import/read-list.js'
import type { Plant } from 'viridict/internal/import/read-row.js'
import { readSchedule } from 'viridict/internal/import/read-schedule.js'
import { flowRow, plantEntries } from 'viridict/internal/import/row-entries.js'
import { tableReaders } from 'viridict/internal/import/table-readers.js'
import { readWorkbook } from 'viridict/internal/workbook/read-workbook.js'
import { type ScheduleName, sheetsOf, workbookOf } from './schedules.js'

async function visibleSheets(name: ScheduleName) {
  const read = await readWorkbook(await workbookOf(sheetsOf(name)))
  return read.ok ? read.sheets : assert.fail(read.why)
}

async function scheduleOf(name: ScheduleName): Promise<TableList<Plant>> {
  const read = readSchedule(await visibleSheets(name))
  return read.ok ? read.list : assert.fail(read.headers.join())
}

const rowsOf = ({ rows }: TableList<Plant>) => rows.map((plant) => flowRow(plantEntries(plant, 'zh')))
const unreadIn = ({ unread }: TableList) =>
  unread.map(({ sheet, row, column, why }) => `${sheet} ${row} ${column} ${why}`)
const leftOutOf = ({ leftOut }: TableList) => leftOut.map(({ row, kind }) => `${row} ${kind}`)

describe('a workbook with a planting schedule', () => {
  it('may have 规格 over several columns, groups, subtotals and notes in merged rows', async () => {
    const schedule = await scheduleOf('institute')
    assert.deepEqual(rowsOf(schedule), [
      '{植物: 油松, 数量: 24 株, 冠幅: 300 cm}',
      '{植物: 白皮松, 数量: 6 株, 冠幅: 250-300 cm, 胸径: 12 cm}',
      '{植物: 国槐, 数量: 36 株, 冠幅: 350 cm, 胸径: 12-14 cm}',
      '{植物: 日本晚樱, 数量: 20 株, 冠幅: 250 cm, 胸径: 8 cm}',
      '{植物: 连翘, 面积: 1180 ㎡}',
      '{植物: 马蔺, 面积: 430 ㎡}',
    ])
    assert.deepEqual(leftOutOf(schedule), [
      '1 above',
      '4 heading',
      '7 heading',
      '10 total',
      '11 heading',
      '14 total',
      '15 note',
    ])
    assert.deepEqual(unreadIn(schedule), [])
    assert.deepEqual(
      schedule.tables[0]?.columns.unread.map(({ header, why }) => `${header} ${why}`),
      ['序号 unneeded', '图例 unneeded', '规格(cm)·高度 unneeded', '备注 unneeded'],
    )
  })

  it('may have all sizes in one cell, of which what is not understood is told', async () => {
    const schedule = await scheduleOf('sizes')
    assert.deepEqual(rowsOf(schedule), [
      '{植物: 国槐, 数量: 36 株, 冠幅: 3.5 m, 胸径: 12 cm}',
      '{植物: Platanus acerifolia, 数量: 12 株, 冠幅: 4 m, 胸径: 15-16 cm}',
      '{植物: 紫丁香, 数量: 40 丛, 冠幅: 1.5 m}',
      '{植物: 金叶女贞, 面积: 260 ㎡}',
      '{植物: 黄杨球, 数量: 15 株}',
    ])
    assert.deepEqual(unreadIn(schedule), ['Sheet1 5 规格 no-unit', 'Sheet1 6 规格 size'])
  })

  it('may have a sheet a layer, each with its own columns', async () => {
    const schedule = await scheduleOf('layers')
    assert.deepEqual(rowsOf(schedule), [
      '{植物: 国槐, 数量: 36 株, 冠幅: 3.5 m, 胸径: 12 cm}',
      '{植物: 栾树, 数量: 18 株, 冠幅: 3 m, 胸径: 10 cm}',
      '{植物: 紫丁香, 数量: 40 丛, 冠幅: 150 cm}',
      '{植物: 马蔺, 面积: 430 ㎡}',
      '{植物: 麦冬, 面积: 300 ㎡, 林下: 是}',
    ])
    assert.deepEqual(schedule.otherSheets, ['封面'])
  })

  it('is not read where it lists the plants in parts and in sum, until the sheets are named', async () => {
    const sheets = await visibleSheets('sums')
    assert.equal(chooseSheets(sheets, [], tableReaders.planting).ok, false)
    const chosen = chooseSheets(sheets, ['苗木汇总表'], tableReaders.planting)
    assert.deepEqual(chosen.ok && chosen.sheets.map(({ name }) => name), ['苗木汇总表'])
    assert.equal(chooseSheets(sheets, ['别的'], tableReaders.planting).ok, false)
    assert.equal(chooseSheets(await visibleSheets('layers'), [], tableReaders.planting).ok, true)
    // Under any name, where half of its rows stand in another.
    const renamed = sheets.map((sheet) => (sheet.name === '苗木汇总表' ? { ...sheet, name: '表一' } : sheet))
    assert.equal(chooseSheets(renamed, [], tableReaders.planting).ok, false)
  })

  it('may have two halves side by side, and its unit above them', async () => {
    assert.deepEqual(rowsOf(await scheduleOf('halves')), [
      '{植物: 国槐, 数量: 36 株, 冠幅: 350 cm, 胸径: 12 cm}',
      '{植物: 油松, 数量: 24 株, 冠幅: 300 cm}',
      '{植物: 银杏, 数量: 8 株, 冠幅: 300 cm, 胸径: 15 cm}',
      '{植物: 白蜡, 数量: 12 株, 冠幅: 280 cm, 胸径: 10 cm}',
    ])
  })

  it('may have tables below each other, with units in a row of their own', async () => {
    const schedule = await scheduleOf('stacked')
    assert.deepEqual(rowsOf(schedule), [
      '{植物: 国槐, 数量: 36 株, 冠幅: 3.5 m, 胸径: 12 cm}',
      '{植物: 马蔺, 面积: 430.5 ㎡}',
      '{植物: 草地早熟禾, 面积: 1200 ㎡}',
    ])
    assert.deepEqual(unreadIn(schedule), [])
    assert.deepEqual(leftOutOf(schedule), ['1 above', '5 empty', '6 heading', '7 header'])
  })

  it('tells a date in place of a range, an amount of several rows, and a formula without a figure', async () => {
    const schedule = await scheduleOf('troubled')
    assert.deepEqual(rowsOf(schedule), [
      '{植物: 国槐, 胸径: 12 cm}',
      '{植物: 国槐, 冠幅: 350 cm, 胸径: 14 cm}',
      '{植物: 栾树, 数量: 18 株}',
      '{植物: 油松, 数量: 24 株, 冠幅: 300 cm}',
      '{植物: 连翘}',
      '{植物: 紫丁香, 冠幅: 0.3 cm}',
    ])
    assert.deepEqual(unreadIn(schedule), [
      '清单 2 数量 shared',
      '清单 2 冠幅(cm) at-least',
      '清单 3 数量 shared',
      '清单 4 冠幅(cm) a-date',
      '清单 6 数量 a-formula',
      '清单 7 数量 unknown-unit',
    ])
  })

  it('names a plant once for several sizes of it', async () => {
    assert.deepEqual(rowsOf(await scheduleOf('classes')), [
      '{植物: 国槐, 生长型: 乔木, 数量: 12 株, 冠幅: 2.5 m, 胸径: 8-10 cm}',
      '{植物: 国槐, 生长型: 乔木, 数量: 36 株, 冠幅: 3.5 m, 胸径: 12-14 cm}',
      '{植物: 国槐, 生长型: 乔木, 数量: 3 株, 冠幅: 4.5 m, 胸径: 18-20 cm}',
      '{植物: 栾树, 生长型: 乔木, 数量: 18 株, 冠幅: 3 m, 胸径: 10-12 cm}',
    ])
  })

  it('may be in English', async () => {
    assert.deepEqual(rowsOf(await scheduleOf('english')), [
      '{植物: Styphnolobium japonicum, 数量: 36 株, 冠幅: 3.5 m, 胸径: 12-14 cm, 乡土属性: 乡土}',
      '{植物: Iris lactea, 面积: 430 ㎡}',
    ])
  })
})
