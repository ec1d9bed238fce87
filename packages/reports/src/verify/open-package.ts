import { type UnzipFileInfo, unzipSync } from 'fflate'

/** What a package of ours may hold; what was made to do harm has more. */
const most = { parts: 10_000, bytes: 512 * 1024 * 1024 } as const

export type PackageOpened =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly why: 'damaged' | 'too-large' }

/** The parts of a ZIP package by their names; within limits, whatever it says of itself. */
export function openPackage(bytes: Uint8Array): PackageOpened {
  const names = new Set<string>()
  let [sum, isTwice, isLying] = [0, false, false]
  try {
    const look = ({ name, size, originalSize }: UnzipFileInfo) => {
      // Programs do not agree which of two parts of one name is shown, and names go without regard to case.
      isTwice ||= names.has(name.toLowerCase())
      names.add(name.toLowerCase())
      // An empty part is packed in two bytes; what says that it holds nothing and does would be unpacked without end.
      isLying ||= originalSize === 0 && size > 2
      sum += originalSize
      return false
    }
    unzipSync(bytes, { filter: look })
    if (sum > most.bytes || names.size > most.parts) return { ok: false, why: 'too-large' }
    if (isTwice || isLying || names.size === 0) return { ok: false, why: 'damaged' }
    return { ok: true, parts: new Map(Object.entries(unzipSync(bytes))) }
  } catch {
    return { ok: false, why: 'damaged' }
  }
}
