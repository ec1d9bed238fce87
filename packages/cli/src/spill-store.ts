import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { TextStore } from '@viridict/core'

/** Must be closed. */
export interface SpillStore extends TextStore {
  /** As `keep`, for a text that is packed already. */
  readonly keepPacked: (bytes: Uint8Array) => number
  readonly close: () => void
}

/** As strings stand in memory: Chinese in UTF-8 would take longer to read back than to unpack. */
const encoding = 'utf16le'

/** Findings repeat themselves: a tenth of the text is left. A copy, since what comes from zlib is a piece of a larger buffer. */
export function pack(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(deflateRawSync(Buffer.from(text, encoding), { level: 1 }))
}

/** Bytes that are gathered before they are written. */
const usualRoom = 1 << 20

/**
 * Keeps texts compressed, the latest in memory, the others in a temporary file of this user alone, of which no name is
 * left: however the program ends, the file is gone with it. Where none can be written, all stay in memory.
 */
export function createSpillStore(room = usualRoom): SpillStore {
  const inMemory = new Map<number, Uint8Array>()
  /** Where each text begins, and the next one will. */
  const starts = [0]
  let [written, isWritable] = [0, true]
  let file: number | undefined

  const spill = (end: number) => {
    const bytes = Buffer.concat([...inMemory.values()])
    try {
      file ??= openNameless()
      writeWhole(file, bytes, written)
      written = end
      inMemory.clear()
    } catch {
      isWritable = false
    }
  }
  const bytesAt = (place: number) => {
    const [start = 0, end = start] = starts.slice(place, place + 2)
    return inMemory.get(place) ?? readWhole(file, start, end - start)
  }
  const keepPacked: SpillStore['keepPacked'] = (bytes) => {
    const place = starts.length - 1
    const end = (starts[place] ?? 0) + bytes.length
    starts.push(end)
    inMemory.set(place, bytes)
    if (isWritable && end - written >= room) spill(end)
    return place
  }
  return {
    keepPacked,
    keep: (text) => keepPacked(pack(text)),
    read: (place) => inflateRawSync(bytesAt(place)).toString(encoding),
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
  }
}

function openNameless(): number {
  const path = join(tmpdir(), `viridict-${randomUUID()}`)
  const file = openSync(path, 'wx+', 0o600)
  rmSync(path, { force: true })
  return file
}

function writeWhole(file: number, bytes: Uint8Array, from: number): void {
  let done = 0
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, from + done)
}

function readWhole(file: number | undefined, from: number, length: number): Uint8Array {
  if (file === undefined) throw new Error('a store that is closed cannot be read')
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, from + done)
    if (read === 0) throw new Error('a temporary file ends before what was written to it')
    done += read
  }
  return bytes
}
