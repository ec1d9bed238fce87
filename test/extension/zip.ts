import { inflateRawSync } from 'node:zlib'

/** What a zip file holds, by name. */
export function entriesOf(zip: Buffer): ReadonlyMap<string, () => Buffer> {
  const entries = new Map<string, () => Buffer>()
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46, 'latin1')) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
    const [size, start] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    entries.set(name, () => contentAt(zip, start, size))
  }
  return entries
}

function contentAt(zip: Buffer, start: number, size: number): Buffer {
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
  return inflateRawSync(zip.subarray(from, from + size))
}
