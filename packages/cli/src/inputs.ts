import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isLink } from './read-text.js'

/** What an argument names, before anything is read. Paths are absolute; `written` is how it was put. */
export type Input = { readonly written: string } & (
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file' | 'folder' | 'missing'; readonly path: string }
  | { readonly kind: 'glob'; readonly base: string; readonly pattern: string }
)

/** A name that exists is what it is, whatever signs are in it; only then is it a glob. */
export function inputOf(written: string, base: string, platform: NodeJS.Platform = process.platform): Input {
  if (written === '-') return { kind: 'stdin', written }
  const path = resolve(base, written)
  const kind = kindOf(path)
  if (kind !== 'missing') return { kind, written, path }
  // A backslash separates folders on Windows; in a glob it would hide what follows.
  const pattern = platform === 'win32' ? written.replaceAll('\\', '/') : written
  return /[*?[\]{}!]/.test(pattern) ? { kind: 'glob', written, base, pattern } : { kind: 'missing', written, path }
}

/** What cannot be looked at, such as a link to nothing, counts as a file: reading it will say why. */
export function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return isLink(path) ? 'file' : 'missing'
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'file'
  }
}

/** Where an input lies: from there the configuration is looked for. */
export function folderOf(input: Input, cwd: string): string {
  switch (input.kind) {
    case 'stdin':
      return cwd
    case 'folder':
      return input.path
    case 'file':
    case 'missing':
      return dirname(input.path)
    case 'glob':
      return resolve(input.base, staticPart(input.pattern))
  }
}

/** The folders of a glob that stand before its first sign. */
function staticPart(pattern: string): string {
  const steps = pattern.split('/')
  const first = steps.findIndex((step) => /[*?[\]{}!()]/.test(step))
  return steps.slice(0, Math.max(first, 0)).join('/') || (pattern.startsWith('/') ? '/' : '.')
}
