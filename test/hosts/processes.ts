import { readdirSync, readFileSync } from 'node:fs'

/** Numbers of the processes whose command line holds all the given words. */
export function processesOf(...words: readonly string[]): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && words.every((word) => commandLine(name).includes(word)))
    .map(Number)
}

function commandLine(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
