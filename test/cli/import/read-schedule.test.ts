import assert from 'node:assert/strict'
import { plantingWords } from 'viridict/internal/import/planting-words.js'
import type { ListRead, TableList } from 'viridict/internal/import/read-list.js'
import type { Plant } from 'viridict/internal/import/read-row.js'
import { readSchedule } from 'viridict/internal/import/read-schedule.js'
import { flowRow, plantEntries } from 'viridict/internal/import/row-entries.js'
import { tablesOfText } from 'viridict/internal/import/tables-of-text.js'

function readText(text: string): ListRead<Plant> {
  const read = tablesOfText(text, plantingWords)
  return read.ok ? readSchedule([read.sheet]) : assert.fail(`line ${read.line}`)
}

function scheduleOf(text: string): TableList<Plant> {
  const read = readText(text)
  return read.ok ? read.list : assert.fail(read.headers.join())
}

const columnsOf = (text: string) => scheduleOf(text).tables[0]?.columns ?? assert.fail('no table')

const rowsOf = (text: string, language: 'zh' | 'en' = 'zh') =>
  scheduleOf(text).rows.map((plant) => flowRow(plantEntries(plant, language)))
const unreadIn = (text: string) =>
  scheduleOf(text).unread.map(({ row, column, text: cell, why }) => `${row} ${column} ${cell} ${why}`)
const leftOutOf = (text: string) =>
  scheduleOf(text).leftOut.map(({ row, kind, text: said }) => `${row} ${kind} ${said}`.trim())

const schedule = [
  '序号,植物名称,胸径(cm),冠幅(cm),高度(cm),数量,单位,备注',
  '1,国槐,12-14,350,600,36,株,全冠',
  '2,连翘,,80,120,"1,234",㎡,',
].join('\r\n')

describe('a planting schedule', () => {
  it('becomes rows of the planting list, with its units, in either language', () => {
    assert.deepEqual(rowsOf(schedule), [
      '{植物: 国槐, 数量: 36 株, 冠幅: 350 cm, 胸径: 12-14 cm}',
      '{植物: 连翘, 面积: 1234 ㎡}',
    ])
    assert.deepEqual(rowsOf(schedule, 'en'), [
      '{species: 国槐, count: 36, crown: 350 cm, dbh: 12-14 cm}',
      '{species: 连翘, area: 1234 m2}',
    ])
    assert.deepEqual(unreadIn(schedule), [])
  })

  it('is the same with semicolons or tabs, and with any line ends', () => {
    const table = schedule.replace('"1,234"', '1234')
    for (const delimiter of [';', '\t'])
      assert.deepEqual(rowsOf(table.replaceAll(',', delimiter)), rowsOf(table), delimiter)
    for (const eol of ['\n', '\r']) assert.deepEqual(rowsOf(table.replaceAll('\r\n', eol)), rowsOf(table))
    assert.deepEqual(rowsOf(table.replace('\r\n', '\n')), rowsOf(table))
    assert.deepEqual(rowsOf(table.replace(/\r\n(?=2,)/, '\n')), rowsOf(table))
  })

  it('is not parted where a cell only holds the sign', () => {
    const table = '植物名称;数量;单位\n国槐;36;株\n"白皮松,油松;混植";2;株\n'
    assert.deepEqual(rowsOf(table), ['{植物: 国槐, 数量: 36 株}', "{植物: '白皮松,油松;混植', 数量: 2 株}"])
  })

  it('is parted where most headers are told apart, whatever a title above them holds', () => {
    assert.deepEqual(rowsOf('名称,示例项目\n植物名称\t数量(株)\n国槐\t36\n'), ['{植物: 国槐, 数量: 36 株}'])
  })

  it('names the columns that nothing is read from, those without a header too', () => {
    const columns = columnsOf('植物名称,数量,单位,高度,,空\n国槐,1,株,3m,全冠,\n')
    assert.deepEqual(
      columns.unread.map(({ index, header }) => `${index} ${header}`),
      ['3 高度', '4 ', '5 空'],
    )
  })

  it('may have titles above its headers', () => {
    const titled = `示例项目苗木表,,,,,,,\n,,,,,,,\n${schedule}`
    assert.deepEqual(rowsOf(titled), rowsOf(schedule))
    assert.deepEqual(leftOutOf(titled), ['1 above 示例项目苗木表', '2 above'])
  })

  it('takes the plainest of several columns of one kind, and names the others', () => {
    const table = '品种,苗木名称,数量(株),株数\n金叶,国槐,36,35\n'
    const { rows: plants } = scheduleOf(table)
    assert.equal(plants[0]?.species, '国槐')
    assert.equal(plants[0]?.count?.amount, '36')
    assert.deepEqual(
      columnsOf(table).unread.map(({ header, why }) => `${header} ${why}`),
      ['品种 second', '株数 second'],
    )
  })

  it('is none without a column of plant names, or with quotes that do not match', () => {
    assert.deepEqual(readText('\n序号,数量\n1,2\n'), { ok: false, headers: ['序号', '数量'] })
    assert.deepEqual(readText(''), { ok: false, headers: [] })
    assert.deepEqual(tablesOfText('植物名称,数量\n"国槐,1\n油松,2\n', plantingWords), { ok: false, line: 3 })
  })
})

describe('rows that are no plants', () => {
  const table = (...rows: readonly string[]) => ['序号,植物名称,冠幅(cm),数量,单位', ...rows].join('\n')

  it('are totals, headings, notes, repeated headers and empty rows: they are left out and named', () => {
    const rows = [
      '一,乔木,,,',
      '1,国槐,350,36,株',
      '小计,,,36,株',
      ',,,,',
      '二、灌木及地被,,,,',
      '序号,植物名称,冠幅(cm),数量,单位',
    ]
    const ends = [',合 计,,36,', '总计,,,36,', '注：冠幅为栽植时,,,,', 'Total,,,36,']
    assert.deepEqual(leftOutOf(table(...rows, ...ends)), [
      '2 heading 一 乔木',
      '4 total 小计 36 株',
      '5 empty',
      '6 heading 二、灌木及地被',
      '7 header 序号 植物名称 冠幅(cm) 数量 单位',
      '8 total 合 计 36',
      '9 total 总计 36',
      '10 note 注：冠幅为栽植时',
      '11 total Total 36',
    ])
    assert.deepEqual(rowsOf(table(...rows, ...ends)), ['{植物: 国槐, 数量: 36 株, 冠幅: 350 cm}'])
    assert.deepEqual(unreadIn(table(...rows, ...ends)), [])
  })

  it('are not a second row of headers, which belongs to the first', () => {
    const two = '植物名称,规格(cm),,数量,单位\n,胸径,冠幅,,\n国槐,12,350,36,株\n'
    assert.deepEqual(leftOutOf(two), [])
    assert.deepEqual(rowsOf(two), ['{植物: 国槐, 数量: 36 株, 冠幅: 350 cm, 胸径: 12 cm}'])
    const units = '植物名称,胸径,冠幅,数量,单位\n,(cm),m,,\n国槐,12,3.5,36,株\n'
    assert.deepEqual(rowsOf(units), ['{植物: 国槐, 数量: 36 株, 冠幅: 3.5 m, 胸径: 12 cm}'])
  })

  it('are headings only where the name alone is written and stands for many plants', () => {
    for (const name of ['乔木', '常绿乔木', '灌木类', '地被植物', '花灌木', '乔木部分', '（一）乔木', '三、示范段'])
      assert.deepEqual(leftOutOf(table(`,${name},,,`)), [`2 heading ${name}`], name)
    for (const name of ['国槐', '草地早熟禾', 'A区', '灌木柳', '乔木状紫薇'])
      assert.deepEqual(leftOutOf(table(`1,${name},,,`)), [], name)
    assert.deepEqual(leftOutOf(table('一,国槐,,,')), [])
    assert.deepEqual(leftOutOf(table('一,示范段,,,')), ['2 heading 一 示范段'])
    assert.deepEqual(leftOutOf(table(',乔木,350,36,株')), [])
  })

  it('are not those that only lack something: they stay in the list, and are told', () => {
    const lacking = table('1,国槐,,,', '2,,350,12,株', '3,A区,,,')
    assert.deepEqual(rowsOf(lacking), [
      '{植物: 国槐}',
      '{植物: 第3行（名称未填）, 数量: 12 株, 冠幅: 350 cm}',
      '{植物: A区}',
    ])
    assert.deepEqual(rowsOf(lacking, 'en')[1], '{species: row 3 (no name), count: 12, crown: 350 cm}')
    assert.deepEqual(unreadIn(lacking), [
      '2 植物名称 国槐 no-figures',
      '3 植物名称  no-name',
      '4 植物名称 A区 no-figures',
    ])
  })
})

describe('cells of a planting schedule', () => {
  it('that cannot be read are told by row, column and text, and are not in the list', () => {
    const table = '苗木名称,数量,单位,冠幅（m）,米径(cm)\n国槐,36,株,≥3.0,φ12\n油松,若干,株,3.0,约10\n紫薇,12,盆,1,\n'
    assert.deepEqual(unreadIn(table), [
      '2 冠幅（m） ≥3.0 at-least',
      '3 数量 若干 not-a-figure',
      '3 米径(cm) 约10 about',
      '4 数量 12 unknown-unit',
    ])
    assert.deepEqual(rowsOf(table), [
      '{植物: 国槐, 数量: 36 株, 胸径: 12 cm}',
      '{植物: 油松, 冠幅: 3.0 m}',
      '{植物: 紫薇, 冠幅: 1 m}',
    ])
  })

  it('are areas where the quantity is counted in one, of whatever unit', () => {
    for (const [unit, area] of [
      ['㎡', '80 ㎡'],
      ['m2', '80 ㎡'],
      ['平方米', '80 ㎡'],
      ['亩', '80 亩'],
      ['公顷', '80 公顷'],
    ])
      assert.deepEqual(rowsOf(`名称,数量,单位\n连翘,80,${unit}\n`), [`{植物: 连翘, 面积: ${area}}`])
    assert.deepEqual(rowsOf('名称,数量(㎡)\n连翘,80\n'), ['{植物: 连翘, 面积: 80 ㎡}'])
    assert.deepEqual(unreadIn('名称,数量,单位\n绿篱,80,米\n'), ['2 数量 80 other-unit'])
    assert.deepEqual(unreadIn('名称,数量(株),单位\n连翘,80,㎡\n'), ['2 数量(株) 80 two-units'])
  })

  it('leave the area open where two of them differ, and take it once where they agree', () => {
    const table = (area: string) => `名称,数量,单位,面积(㎡)\n连翘,80,㎡,${area}\n`
    assert.deepEqual(rowsOf(table('80')), ['{植物: 连翘, 面积: 80 ㎡}'])
    assert.deepEqual(rowsOf(table('81')), ['{植物: 连翘}'])
    assert.deepEqual(unreadIn(table('81')), ['2 面积(㎡) 81 two-areas', '2 数量 80 two-areas'])
  })

  it('leave the crown of one plant out of a bed, and tell it', () => {
    const { rows: plants, unneeded, unread } = scheduleOf('名称,数量,单位,冠幅(cm)\n连翘,80,㎡,60\n')
    assert.equal(plants[0]?.crown, undefined)
    assert.deepEqual(
      unneeded.map(({ row, column, text }) => [row, column, text]),
      [[2, '冠幅(cm)', '60']],
    )
    assert.deepEqual(unread, [])
  })

  it('say the form, the native status and what grows beneath others in the table’s own words', () => {
    const header = '名称,数量,单位,类型,乡土属性,林下'
    const rows = [
      ',1,株,落叶乔木,乡土树种,否',
      ',1,株,常绿灌木,适生植物,√',
      ',1,株,地被植物,外来,yes',
      ',1,株,草坪,native,',
    ]
    const read = rowsOf([header, ...rows.map((row, index) => `甲${index}${row}`)].join('\n'))
    assert.deepEqual(read, [
      '{植物: 甲0, 生长型: 乔木, 数量: 1 株, 乡土属性: 乡土, 林下: 否}',
      '{植物: 甲1, 生长型: 灌木, 数量: 1 株, 乡土属性: 适生, 林下: 是}',
      '{植物: 甲2, 生长型: 地被, 数量: 1 株, 乡土属性: 外来, 林下: 是}',
      '{植物: 甲3, 生长型: 草坪, 数量: 1 株, 乡土属性: 乡土}',
    ])
  })

  it('stay in the list as they stand where a word is none of these, so that a check finds them', () => {
    const table = '名称,数量,单位,是否乡土,林下\n国槐,1,株,否,部分\n油松,1,株,是,\n'
    assert.deepEqual(rowsOf(table), [
      '{植物: 国槐, 数量: 1 株, 乡土属性: 否, 林下: 部分}',
      '{植物: 油松, 数量: 1 株, 乡土属性: 乡土}',
    ])
    assert.deepEqual(unreadIn(table), ['2 是否乡土 否 word', '2 林下 部分 word'])
  })

  it('name the plant in Latin where the Chinese name alone leaves it open', () => {
    const table =
      '名称,拉丁名,数量(株)\n法桐,Platanus acerifolia,1\n国槐,Sophora japonica,1\n,Ginkgo biloba,1\n某某,Nomen ignotum,1\n'
    assert.deepEqual(
      scheduleOf(table).rows.map(({ species }) => species),
      ['Platanus acerifolia', '国槐', 'Ginkgo biloba', '某某'],
    )
  })
})
