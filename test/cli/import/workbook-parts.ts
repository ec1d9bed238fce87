import { crc32, deflateRawSync } from 'node:zlib'

export type Part = readonly [name: string, content: Uint8Array]

/** A ZIP archive, written here so that it can say what is not so: `said` are sizes of parts that are claimed. */
export function archive(parts: readonly Part[], said: Readonly<Record<string, number>> = {}): Uint8Array {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content)
    const head = headOf(content, packed.length, said[name] ?? content.length, name)
    const local = Buffer.concat([uint32(0x04034b50), head, uint16(0), Buffer.from(name), packed])
    entries.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(20),
        head,
        uint16(0),
        uint16(0),
        uint16(0),
        uint16(0),
        uint32(0),
        uint32(offset),
        Buffer.from(name),
      ]),
    )
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const counts = [uint16(0), uint16(0), uint16(parts.length), uint16(parts.length)]
  return Buffer.concat([
    ...bodies,
    directory,
    uint32(0x06054b50),
    ...counts,
    uint32(directory.length),
    uint32(offset),
    uint16(0),
  ])
}

/** What stands in the local header and in the directory alike. */
function headOf(content: Uint8Array, packed: number, unpacked: number, name: string): Buffer {
  const sizes = [uint32(crc32(content)), uint32(packed), uint32(unpacked), uint16(Buffer.byteLength(name))]
  return Buffer.concat([uint16(20), uint16(0x0800), uint16(8), uint16(0), uint16(0), ...sizes])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

export function sheetXml(rows: string, after = ''): string {
  return `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** What a workbook is made of, with the same sheet under each of these names. */
export function workbookParts(sheet: string, names: readonly string[]): readonly Part[] {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId1"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': sheet,
  }
  return Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`
}
