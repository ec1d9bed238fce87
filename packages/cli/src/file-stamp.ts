import { statSync } from 'node:fs'

/** Another for every change of a file; empty while there is none. */
export function stampOfFile(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}
