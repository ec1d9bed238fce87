import { createHash } from 'node:crypto'
import {
  createPartialWriter,
  defaultPack,
  fingerprintOf,
  type Pack,
  type SourceResult,
  type TextStore,
} from '@viridict/core'
import type { InputHash } from '@viridict/reports/manifest'
import { safeJson, toSafeJson } from '@viridict/reports/safe-json'
import type { InputHashes } from '../hash-inputs.js'
import type { ReadInputs } from '../read-inputs.js'
import type { Settings } from '../settings.js'
import { packageVersion } from '../version.js'
import { type Basis, type FilesFound, type Header, type Line, partialVersion, type Trailer } from './partial.js'
import type { Shard } from './shard.js'

/** Takes what each text comes to while a run reads it, and makes a partial result of it all. */
export interface PartialRecorder {
  readonly add: (result: SourceResult, text: string, files: FilesFound) => void
  /** The lines of it, each with its end; harmless on a terminal. */
  readonly lines: (
    read: ReadInputs,
    settings: Settings,
    hashes: InputHashes,
    shard: Shard | undefined,
  ) => Iterable<string>
}

/** Without a store the lines stay in memory. */
export function createPartialRecorder(store: TextStore = storeInMemory()): PartialRecorder {
  const writer = createPartialWriter()
  const results: number[] = []
  return {
    add(result, text, files) {
      results.push(store.keep(writer.write(result) ?? lineOf({ text, of: result.uri, files })))
    },
    *lines({ unreadable, inputs }, settings, hashes, shard) {
      const header: Header = {
        partial: partialVersion,
        ...(shard && { shard }),
        ...basisOf(settings, hashes),
      }
      function* lines(): Generator<string> {
        yield JSON.stringify(header)
        for (const place of results) yield store.read(place)
        for (const hash of hashes.inputs.filter(isOfPart)) yield lineOf({ hash })
        for (const document of hashes.documents()) yield lineOf({ document })
        for (const { uri, why } of unreadable) yield lineOf({ unreadable: uri, why })
      }
      const digest = createHash('sha256')
      let count = 0
      for (const line of lines()) {
        const text = `${safeJson(line)}\n`
        digest.update(text)
        count++
        yield text
      }
      const trailer: Trailer = { lines: count, inputs, sha256: digest.digest('hex') }
      yield toSafeJson(trailer, 0)
    },
  }
}

function storeInMemory(): TextStore {
  const texts: string[] = []
  return { keep: (text) => texts.push(text) - 1, read: (place) => texts[place] ?? '' }
}

export function basisOf({ asOf, packs }: Settings, { inputs }: InputHashes): Basis {
  return {
    engine: packageVersion(),
    asOf,
    packs: (packs ?? [defaultPack()]).map((pack) => ({ id: pack.id, digest: digestOfPack(pack) })),
    packsNamed: packs !== undefined,
    settings: inputs.filter((input) => !isOfPart(input)),
  }
}

/** Declarations and their maps are this part's own; by the rest all parts go. */
function isOfPart({ role }: InputHash): boolean {
  return role === 'declaration' || role === 'map'
}

function digestOfPack(pack: Pack): string {
  return fingerprintOf(JSON.stringify(pack))
}

function lineOf(line: Line): string {
  return JSON.stringify(line)
}
