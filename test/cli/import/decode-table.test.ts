import assert from 'node:assert/strict'
import { decodeTable } from 'viridict/internal/import/decode-table.js'

const text = '植物名称,数量\r\n国槐,36\r\n'
/** 植物名称,数量 国槐,36 in GBK, as Excel and WPS write it where Chinese is the language of the system. */
const gbk = Buffer.from('d6b2ceefc3fbb3c62ccafdc1bf0d0ab9fabbb12c33360d0a', 'hex')

describe('the encoding of a table', () => {
  const tables: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    'UTF-8': [Buffer.from(text), 'UTF-8'],
    'UTF-8 with its mark': [Buffer.from(`\ufeff${text}`), 'UTF-8'],
    GBK: [gbk, 'GB18030'],
    'UTF-16 with its mark': [Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16'],
    'UTF-16 without one': [Buffer.from(text, 'utf16le'), 'UTF-16'],
    'UTF-16 of the other order': [Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'UTF-16'],
    'UTF-16 of the other order without a mark': [Buffer.from(text, 'utf16le').swap16(), 'UTF-16'],
  }
  for (const [name, [bytes, encoding]] of Object.entries(tables))
    it(`is found to be ${name}`, () => assert.deepEqual(decodeTable(bytes), { ok: true, text, encoding }))

  it('is UTF-8 wherever that can be read, also where GBK could', () => {
    assert.deepEqual(decodeTable(Buffer.from('联通,国槐')), { ok: true, text: '联通,国槐', encoding: 'UTF-8' })
    // 联通 in GBK looks like UTF-8 and is none.
    const read = decodeTable(Buffer.from('c1aacda8', 'hex'))
    assert.deepEqual(read, { ok: true, text: '联通', encoding: 'GB18030' })
  })

  it('is told from a workbook, and from what is no text', () => {
    assert.deepEqual(decodeTable(Buffer.from('d0cf11e0a1b11ae1', 'hex')), { ok: false, why: 'workbook' })
    assert.deepEqual(decodeTable(Buffer.from([0xff, 0x30, 0xff])), { ok: false, why: 'encoding' })
    assert.deepEqual(decodeTable(Buffer.from([0x41, 0, 0, 0x42])), { ok: false, why: 'encoding' })
  })
})
