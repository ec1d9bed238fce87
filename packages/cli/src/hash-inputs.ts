import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { DocumentLookedFor, InputHash } from '@viridict/reports/manifest'
import type { Host } from './host.js'
import type { Format, Output } from './outputs.js'
import { uriOf } from './paths.js'
import type { Settings } from './settings.js'

/** Hashes of what a run reads, as it is read: a file that changes a moment later is not taken for the one that was judged. */
export interface InputHashes {
  readonly inputs: readonly InputHash[]
  readonly add: (uri: string, bytes: Uint8Array, role: InputHash['role']) => void
  /** Takes what was read elsewhere. */
  readonly take: (hash: InputHash) => void
  /** What was found of the files of which it counts alone whether they are there. */
  readonly documents: () => readonly DocumentLookedFor[]
  readonly look: (uri: string, isThere: boolean) => void
}

/** Formats that name what they were made from, or from which such a report is made. */
const withManifest: ReadonlySet<Format> = new Set(['html', 'docx', 'xlsx', 'partial'])

export function namesInputs(outputs: readonly Output[]): boolean {
  return outputs.some(({ format }) => withManifest.has(format))
}

/** Undefined where no report asks for them. */
export function hashesOf(outputs: readonly Output[], settings: Settings, host: Host): InputHashes | undefined {
  if (!namesInputs(outputs)) return undefined
  const hashes = createInputHashes()
  for (const path of settings.paths) hashes.add(uriOf(host.cwd, path), readFileSync(path), roleOf(path, settings))
  return hashes
}

export function createInputHashes(): InputHashes {
  const inputs: InputHash[] = []
  const documents = new Map<string, boolean>()
  const maps = new Set<string>()
  /** A map is read once by every thread that needs it. */
  const take = (hash: InputHash) => {
    if (hash.role === 'map' && maps.has(hash.uri)) return
    if (hash.role === 'map') maps.add(hash.uri)
    inputs.push(hash)
  }
  return {
    inputs,
    take,
    add: (uri, bytes, role) => take({ uri, role, sha256: sha256Of(bytes) }),
    documents: () => [...documents].map(([uri, isThere]) => ({ uri, isThere })),
    look: (uri, isThere) => void documents.set(uri, isThere),
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function roleOf(path: string, { config, decisionPaths }: Settings): InputHash['role'] {
  if (path === config?.path) return 'configuration'
  return decisionPaths.includes(path) ? 'decisions' : 'pack'
}
