import assert from 'node:assert/strict'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { readWorkbook } from 'viridict/internal/workbook/read-workbook.js'
import { unpackedSize } from 'viridict/internal/workbook/unpacked-size.js'
import { sheetsOf, workbookOf } from './schedules.js'
import { archive, sheetXml, workbookParts } from './workbook-parts.js'

/** Why a workbook with this sheet is not read, or `read`. */
async function outcome(sheet: string, names: readonly string[] = ['甲']): Promise<string> {
  const read = await readWorkbook(archive(workbookParts(sheet, names)))
  return read.ok ? 'read' : read.why
}

describe('a workbook that was made to do harm', () => {
  it('is read as it is where it does none', async () => {
    const read = await readWorkbook(
      archive(workbookParts(sheetXml('<row r="1"><c r="A1"><v>12</v></c></row>'), ['甲'])),
    )
    assert.deepEqual(read, {
      ok: true,
      sheets: [{ name: '甲', rows: [['12']], merges: [], commaIsUnclear: false }],
      hidden: [],
    })
  })

  it('is refused where it unpacks to far more than a schedule holds, before it is unpacked', async () => {
    const bomb = archive([
      ...workbookParts(sheetXml(''), ['甲']),
      ['xl/media/image1.png', Buffer.alloc(200 * 1024 * 1024)],
    ])
    assert.ok(bomb.length < 1024 * 1024)
    const before = process.memoryUsage().rss
    assert.deepEqual(await readWorkbook(bomb), { ok: false, why: 'too-large' })
    assert.ok(process.memoryUsage().rss - before < 50 * 1024 * 1024)
  })

  it('is refused where it hides how much it unpacks to', async () => {
    const parts = workbookParts(sheetXml(`<row r="1"><c r="A1" t="str"><v>${'甲'.repeat(4_000_000)}</v></c></row>`), [
      '甲',
    ])
    for (const said of [0, 1000]) {
      const lies = archive(parts, { 'xl/worksheets/sheet1.xml': said })
      assert.deepEqual(await readWorkbook(lies), { ok: false, why: 'damaged' }, String(said))
    }
  })

  it('is refused where a cell stands at the end of the largest sheet', async () => {
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert.equal(await outcome(sheetXml(corners)), 'sheet-too-large')
    assert.equal(await outcome(sheetXml('<row r="60000"><c r="A60000"><v>1</v></c></row>')), 'sheet-too-large')
    assert.equal(await outcome(sheetXml('<row r="1"><c r="ZZ1"><v>1</v></c></row>')), 'sheet-too-large')
    // Cells that are only formatted, as whole columns are, hold nothing.
    assert.equal(await outcome(sheetXml('<row r="60000"><c r="A60000" s="0"/></row>')), 'read')
  })

  it('is read where its merged cells cover the whole sheet', async () => {
    const merged = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )
    assert.equal(await outcome(merged), 'read')
  })

  it('is refused where small sheets span more cells than anybody fills in, before the last is read', async () => {
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="40000"><c r="DZ40000"><v>1</v></c></row>'
    const names = Array.from({ length: 100 }, (_, index) => `表${index}`)
    const read = await readWorkbook(archive(workbookParts(sheetXml(corners), names)))
    assert.deepEqual(read, { ok: false, why: 'too-many-cells', sheet: '表1' })
  })

  it('is refused where it has more sheets than anybody looks at', async () => {
    const names = Array.from({ length: 101 }, (_, index) => `表${index}`)
    assert.equal(await outcome(sheetXml(''), names), 'too-many-sheets')
  })

  it('is refused where its XML makes an entity of entities', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const sheet = sheetXml('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>').replace(
      '<worksheet',
      `${entities}<worksheet`,
    )
    const read = await readWorkbook(archive(workbookParts(sheet, ['甲'])))
    assert.ok(!read.ok || (read.sheets[0]?.rows[0]?.[0]?.length ?? 0) < 10)
  })

  it('never makes it fall over, cut or changed anywhere', async () => {
    const sound = await workbookOf(sheetsOf('institute'))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sound.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, byte, cut) => {
          const broken = cut ? sound.slice(0, at) : sound.with(at, byte)
          const read = await readWorkbook(broken)
          assert.equal(typeof read.ok, 'boolean')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has the size that its directory says', async () => {
    const parts: readonly [string, Uint8Array][] = [
      ['a.txt', Buffer.from('abc')],
      ['b.txt', Buffer.alloc(1000)],
      ['c.txt', Buffer.alloc(0)],
    ]
    assert.deepEqual(unpackedSize(archive(parts)), { parts: 3, bytes: 1003 })
    assert.equal(unpackedSize(deflateRawSync(Buffer.alloc(100))), undefined)
  })
})
