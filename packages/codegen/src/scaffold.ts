import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from './output.js'

/** Files for a contributor to fill in, and what he does then. */
export interface Scaffold {
  readonly files: readonly GeneratedFile[]
  readonly next: readonly string[]
}

/** Why nothing is written. */
export interface Refusal {
  readonly refused: string
}

export function isRefusal(made: Scaffold | Refusal): made is Refusal {
  return 'refused' in made
}

/** A scaffold never overwrites what is there. */
export function unlessThere(root: string, made: Scaffold): Scaffold | Refusal {
  const there = made.files.find(({ path }) => existsSync(join(root, path)))
  return there ? { refused: `${there.path} is there already` } : made
}
