const signatures = { end: 0x06054b50, entry: 0x02014b50 }

export interface ArchiveSize {
  readonly parts: number
  readonly bytes: number
}

/**
 * What a ZIP archive says its parts hold, without unpacking any; undefined where it is damaged or says it in a way that
 * a workbook has no need of. Unpacking then stops at what was said.
 */
export function unpackedSize(archive: Uint8Array): ArchiveSize | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const parts = view.getUint16(end + 10, true)
  let [at, bytes] = [view.getUint32(end + 16, true), 0]
  for (let part = 0; part < parts; part++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.entry) return undefined
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    // An empty part is packed in two bytes; what says that it holds nothing and does would be unpacked without end.
    if (unpacked === 0 && packed > 2) return undefined
    bytes += unpacked
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { parts, bytes }
}

/** The directory's end, which a comment of up to 65,535 bytes may follow. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === signatures.end) return at
  return undefined
}
