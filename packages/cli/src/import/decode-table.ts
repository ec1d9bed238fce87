export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030'

export type TableText =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly why: 'workbook' | 'encoding' }

/** A table as Excel and WPS write it: UTF-8 or UTF-16, with or without mark, else GB18030, which holds GBK. */
export function decodeTable(bytes: Uint8Array): TableText {
  if (isCompoundFile(bytes)) return { ok: false, why: 'workbook' }
  const utf16 = utf16Of(bytes)
  const label = utf16 ?? (decode(bytes, 'utf-8') === undefined ? 'gb18030' : 'utf-8')
  const text = decode(bytes, label)
  // No text has a NUL in it: what still has one was none, or of another encoding.
  if (text === undefined || text.includes('\0')) return { ok: false, why: 'encoding' }
  return { ok: true, text, encoding: names[label] }
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const names: Readonly<Record<Label, Encoding>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
}

/** A mark of order is dropped, as are its bytes in UTF-8. */
function decode(bytes: Uint8Array, label: Label): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By its mark; without one by the zero byte that every comma, digit and line end then has on the one side. */
function utf16Of(bytes: Uint8Array): Label | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  return even === odd ? undefined : odd > even ? 'utf-16le' : 'utf-16be'
}

/** The workbooks of before 2007, and those with a password, are OLE compound files. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [...bytes.subarray(0, 4)].join() === '208,207,17,224'
}
