import { resolve } from 'node:path'
import { byCodeUnit, type Unreadable } from '@viridict/core'
import { globSync } from 'tinyglobby'
import type { Input } from './inputs.js'
import { listFolder } from './list-folder.js'

/** The files that one argument comes to. */
export interface Found {
  readonly input: Input
  readonly paths: readonly string[]
  readonly unreadable: readonly { readonly path: string; readonly why: Unreadable }[]
}

/** Paths are absolute and in a fixed order. Nothing is read but folders. */
export function findSources(input: Input): Found {
  const found = { input, paths: [], unreadable: [] }
  switch (input.kind) {
    case 'stdin':
      return found
    case 'file':
    case 'missing':
      return { ...found, paths: [input.path] }
    case 'folder': {
      const { files: paths, unreadable } = listFolder(input.path)
      return { ...found, paths, unreadable }
    }
    case 'glob':
      return { ...found, paths: matching(input) }
  }
}

function matching({ pattern, base }: Extract<Input, { kind: 'glob' }>): readonly string[] {
  const found = globSync(pattern, {
    cwd: base,
    ignore: ['**/node_modules/**'],
    absolute: true,
    expandDirectories: false,
  })
  return found.map((path) => resolve(path)).sort(byCodeUnit)
}
