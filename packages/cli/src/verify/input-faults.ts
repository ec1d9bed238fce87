import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ManifestRead } from '@viridict/reports/verify'
import { fromVisible } from '@viridict/reports/visible'
import { sha256Of } from '../hash-inputs.js'
import { kindOf } from '../inputs.js'
import { listFolder } from '../list-folder.js'
import { readText } from '../read-text.js'

/** An input that is not as it was when the report was made. */
export type InputFault = { readonly uri: string } & (
  | { readonly kind: 'missing'; readonly wanted: string }
  | { readonly kind: 'changed'; readonly wanted: string; readonly found: string }
  | { readonly kind: 'unreadable' | 'gone' | 'appeared' | 'readable' }
)

/** Bytes of an input that are read at most: no map and no declaration has more. */
const largest = 256 * 1024 * 1024

export function inputFaults({ inputs, documents, unreadable }: ManifestRead, folder: string): readonly InputFault[] {
  return [
    ...inputs.flatMap(({ uri, sha256 }) => hashFault(uri, sha256, folder) ?? []),
    ...documents.flatMap(({ uri, isThere }) => {
      if (existsSync(pathOf(folder, uri)) === isThere) return []
      return [{ uri, kind: isThere ? ('gone' as const) : ('appeared' as const) }]
    }),
    ...withoutHash(unreadable, inputs).flatMap(({ uri }) =>
      isReadable(pathOf(folder, uri)) ? [{ uri, kind: 'readable' as const }] : [],
    ),
  ]
}

/** What could be read as bytes alone is among the inputs too, and is held against its hash. */
export function withoutHash(
  unreadable: ManifestRead['unreadable'],
  inputs: ManifestRead['inputs'],
): ManifestRead['unreadable'] {
  const hashed = new Set(inputs.map(({ uri }) => uri))
  return unreadable.filter(({ uri }) => !hashed.has(uri))
}

function hashFault(uri: string, wanted: string, folder: string): InputFault | undefined {
  const path = pathOf(folder, uri)
  try {
    const file = statSync(path, { throwIfNoEntry: false })
    if (!file) return { uri, kind: 'missing', wanted }
    // A pipe or a device might never end.
    if (!file.isFile() || file.size > largest) return { uri, kind: 'unreadable' }
    const found = sha256Of(readFileSync(path))
    return found === wanted ? undefined : { uri, kind: 'changed', wanted, found }
  } catch {
    return { uri, kind: 'unreadable' }
  }
}

function isReadable(path: string): boolean {
  switch (kindOf(path)) {
    case 'missing':
      return false
    case 'folder':
      return listFolder(path).unreadable.length === 0
    case 'file':
      return readText(path).ok
  }
}

/** A report shows names with what is hidden in them made visible. */
export function pathOf(folder: string, uri: string): string {
  const path = resolve(folder, uri)
  return existsSync(path) ? path : resolve(folder, fromVisible(uri))
}
