import {
  type Assessor,
  holdsDeclaration,
  mentionsViridict,
  type Source,
  type SourceResult,
  type Unreadable,
} from '@viridict/core'
import type { TextRead } from './decode-text.js'
import type { InputHashes } from './hash-inputs.js'
import { type MapLoader, setWithMaps } from './map-engine.js'
import { uriOf } from './paths.js'
import { readText } from './read-text.js'

/** What became of one file: a declaration, another YAML file, or nothing that could be read. */
export type Outcome = 'declaration' | 'other' | 'unreadable'

export interface UnreadableInput {
  readonly uri: string
  readonly why: Unreadable
}

/** Who judges a text, and who is told what came of it. */
export interface Desk {
  readonly cwd: string
  readonly assessor: Assessor
  readonly maps: MapLoader
  readonly unreadable: UnreadableInput[]
  readonly hashes?: InputHashes | undefined
  /** Handed every text that holds a declaration, and what it comes to on its own. */
  readonly take?: ((result: SourceResult, source: Source) => void) | undefined
}

/** Reads a file and has it judged; one that is no declaration is passed over, or is told where it was named. */
export async function readFile(path: string, passOver: boolean, desk: Desk): Promise<Outcome> {
  const uri = uriOf(desk.cwd, path)
  let bytes: Uint8Array | undefined
  const read = readText(path, (taken) => {
    bytes = taken
  })
  const outcome = await takeText(uri, read, passOver, desk)
  if (bytes && outcome !== 'other') desk.hashes?.add(uri, bytes, 'declaration')
  return outcome
}

export async function takeText(uri: string, read: TextRead, passOver: boolean, desk: Desk): Promise<Outcome> {
  const { assessor, maps, unreadable, take } = desk
  if (!read.ok) {
    unreadable.push({ uri, why: read.why })
    return 'unreadable'
  }
  const source = { uri, text: read.text }
  const result = await setWithMaps(source, assessor, maps)
  const isBroken = result.findings.length > 0
  if (holdsDeclaration(result) || (isBroken && (!passOver || mentionsViridict(read.text)))) {
    take?.(result, source)
    return 'declaration'
  }
  assessor.delete(uri)
  return 'other'
}
