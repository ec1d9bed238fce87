import assert from 'node:assert/strict'
import { defaultPack, parseSource } from '@viridict/core'
import { decodeTable } from 'viridict/internal/import/decode-table.js'
import { entryOf } from 'viridict/internal/import/find-declaration.js'
import { listTargets } from 'viridict/internal/import/list-target.js'
import { flowRow } from 'viridict/internal/import/row-entries.js'
import { meaningOf } from 'viridict/internal/import/same-row.js'
import { tableReaders } from 'viridict/internal/import/table-readers.js'
import { tablesOfText } from 'viridict/internal/import/tables-of-text.js'
import { exportWorkbook } from 'viridict/internal/table/export-workbook.js'
import { templateWorkbook } from 'viridict/internal/table/template-workbook.js'
import { readWorkbook } from 'viridict/internal/workbook/read-workbook.js'
import { writeWorkbook } from 'viridict/internal/workbook/write-workbook.js'
import { convert, type Files, pagesOf } from '../../hosts/libre-office.js'
import { libreOffice, needHost } from '../../hosts/provide.js'
import { type ScheduleName, schedules, sheetsOf, workbookOf } from '../import/schedules.js'
import { declared } from './declared.js'

async function rowsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readWorkbook(bytes)
  if (!read.ok) return assert.fail(read.why)
  const result = tableReaders.planting.read(read.sheets)
  return result.ok ? result.rows('zh').map(flowRow) : assert.fail(result.headers.join())
}

async function allSchedules(): Promise<Files> {
  const names = Object.keys(schedules) as ScheduleName[]
  const files = names.map(async (name) => [`${name}.xlsx`, await workbookOf(sheetsOf(name))] as const)
  return Object.fromEntries(await Promise.all(files))
}

describe('LibreOffice', function () {
  this.timeout(400_000)
  before(function () {
    needHost(this, libreOffice)
  })

  it('saves planting schedules, as a workbook and by way of another format, that are read as they were', async () => {
    const files = await allSchedules()
    const own = convert(files, 'xlsx')
    const over = convert(renamedTo(convert(files, 'ods'), 'ods'), 'xlsx')
    for (const [name, bytes] of Object.entries(files)) {
      // A formula that had no figure has one now.
      const expected = (await rowsIn(bytes)).map((row) => row.replace('{植物: 连翘}', '{植物: 连翘, 面积: 78 ㎡}'))
      const isTroubled = name.startsWith('troubled')
      const rows = isTroubled ? expected : await rowsIn(bytes)
      assert.deepEqual(await rowsIn(own[name] ?? new Uint8Array()), rows, name)
      assert.deepEqual(await rowsIn(over[name.replace('xlsx', 'ods')] ?? new Uint8Array()), rows, `${name} from ODS`)
    }
  })

  it('saves a schedule as CSV in GB18030, in which merged headers are blanks, that is read as it was', async () => {
    const files = await allSchedules()
    // Separated by commas, in quotes where need be, in GB18030.
    const csv = convert(
      { 'institute.xlsx': files['institute.xlsx'] ?? new Uint8Array() },
      'csv:Text - txt - csv (StarCalc):44,34,85,1',
    )
    const decoded = decodeTable(csv['institute.xlsx'] ?? new Uint8Array())
    assert.ok(decoded.ok)
    assert.equal(decoded.encoding, 'GB18030')
    const table = tablesOfText(decoded.text, tableReaders.planting.words)
    const result = table.ok ? tableReaders.planting.read([table.sheet]) : assert.fail()
    assert.ok(result.ok)
    assert.deepEqual(result.rows('zh').map(flowRow), await rowsIn(files['institute.xlsx'] ?? new Uint8Array()))
  })

  it('opens every template, with its headers, its lists to choose from and what its columns mean', async () => {
    for (const language of ['zh', 'en'] as const) {
      const templates = Object.values(listTargets).map((target) => {
        return [target, templateWorkbook(target, language, [defaultPack()])] as const
      })
      const entries = templates.map(
        async ([target, book]) => [`${target.key}.xlsx`, await writeWorkbook(book)] as const,
      )
      const files = Object.fromEntries(await Promise.all(entries))
      const pdfs = convert(files, 'pdf')
      const flat = convert(files, 'fods')
      for (const [{ key }, { sheets }] of templates) {
        const pages = pagesOf(pdfs[`${key}.xlsx`] ?? new Uint8Array())
        const headers = sheets[0]?.columns ?? []
        const said = pages.join('').replaceAll(/\s/g, '')
        for (const { header } of headers) assert.ok(said.includes(header.replaceAll(/\s/g, '')), `${key}: ${header}`)
        const xml = new TextDecoder().decode(flat[`${key}.xlsx`])
        const lists = headers.filter(({ choices }) => choices !== undefined).length
        assert.ok(lists > 0)
        assert.equal(new Set(xml.match(/cell-content-is-in-list\((?:[^)]*)\)/g)).size, lists, `lists of ${key}`)
      }
    }
  })

  it('saves an exported list that is read back without a change', async () => {
    for (const [key, text] of Object.entries(declared)) {
      const target = listTargets[key as keyof typeof declared]
      const root = parseSource(text)[0]?.root
      const list = root?.kind === 'mapping' ? entryOf(root, target.key, target.kind)?.value : undefined
      assert.ok(list?.kind === 'sequence')
      const { bytes, differing } = await exportWorkbook(list, target, 'zh')
      assert.deepEqual(differing, [])
      const saved = convert({ 'a.xlsx': bytes }, 'xlsx')['a.xlsx'] ?? new Uint8Array()
      const read = await readWorkbook(saved)
      const result = read.ok ? tableReaders[target.key].read(read.sheets) : assert.fail(read.why)
      assert.deepEqual(
        result.ok && result.rows('zh').map((row) => meaningOf(row, target.record)),
        list.items.map((item) => meaningOf(item, target.record)),
      )
    }
  })
})

function renamedTo(files: Files, extension: string): Files {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name.replace(/\w+$/, extension), bytes]))
}
