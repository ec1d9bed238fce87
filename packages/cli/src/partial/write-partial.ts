import { createHash } from 'node:crypto'
import { createPartialWriter, defaultPack, fingerprintOf, type Pack, type SourceResult } from '@viridict/core'
import type { InputHashes } from '../hash-inputs.js'
import type { ReadInputs } from '../read-inputs.js'
import type { Settings } from '../settings.js'
import { packageVersion } from '../version.js'
import { type Basis, type Header, type Line, partialVersion, type Trailer } from './partial.js'
import type { Shard } from './shard.js'

/** Takes what each text comes to while a run reads it, and makes a partial result of it all. */
export interface PartialRecorder {
  /** `files`: what was found of the files that the text names. */
  readonly add: (result: SourceResult, text: string, files: Readonly<Record<string, boolean>>) => void
  readonly text: (read: ReadInputs, settings: Settings, hashes: InputHashes, shard: Shard | undefined) => string
}

export function createPartialRecorder(): PartialRecorder {
  const writer = createPartialWriter()
  const results: string[] = []
  return {
    add(result, text, files) {
      results.push(writer.write(result) ?? lineOf({ text, of: result.uri, files }))
    },
    text({ unreadable, inputs }, settings, hashes, shard) {
      const header: Header = {
        partial: partialVersion,
        ...(shard && { shard }),
        ...basisOf(settings, hashes),
      }
      const lines = [
        JSON.stringify(header),
        ...results,
        ...hashes.inputs.filter(({ role }) => role === 'declaration').map((hash) => lineOf({ hash })),
        ...unreadable.map(({ uri, why }) => lineOf({ unreadable: uri, why })),
      ]
      const trailer: Trailer = { lines: lines.length, inputs, sha256: digestOf(lines) }
      return `${[...lines, JSON.stringify(trailer)].join('\n')}\n`
    },
  }
}

export function basisOf({ asOf, packs }: Settings, { inputs }: InputHashes): Basis {
  return {
    engine: packageVersion(),
    asOf,
    packs: (packs ?? [defaultPack()]).map((pack) => ({ id: pack.id, digest: digestOfPack(pack) })),
    packsNamed: packs !== undefined,
    settings: inputs.filter(({ role }) => role !== 'declaration'),
  }
}

function digestOfPack(pack: Pack): string {
  return fingerprintOf(JSON.stringify(pack))
}

export function digestOf(lines: readonly string[]): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line).update('\n')
  return hash.digest('hex')
}

function lineOf(line: Line): string {
  return JSON.stringify(line)
}
