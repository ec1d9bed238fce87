import { spawnSync } from 'node:child_process'
import { cli } from '../run-scenario.js'

/** What `viridict init KIND -` writes. */
export function templateOf(kind: string, lang: 'zh' | 'en'): string {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'init', kind, '-', '--lang', lang], { encoding: 'utf8' })
  if (stderr !== '') throw new Error(stderr)
  return stdout
}

/** A line that is turned off: a # with a key right behind it, or with its indentation of two blanks or more. */
export function isOff(line: string): boolean {
  return /^ *#(?: {2}|[^ #])/.test(line)
}

/** The template as it is once its reader has taken away the # of all its lines, or of those from one to another. */
export function turnedOn(template: string, from = 0, to = Number.POSITIVE_INFINITY): string {
  const lines = template.split('\n')
  return lines.map((line, index) => (index >= from && index < to ? on(line) : line)).join('\n')
}

function on(line: string): string {
  return isOff(line) ? line.replace('#', '') : line
}

/** Each optional key by itself, with all that belongs to it turned on. */
export function parts(template: string): readonly { readonly key: string; readonly text: string }[] {
  const lines = template.split('\n')
  return lines.flatMap((line, from) => {
    const [, indent = '', key] = /^( *)#([^ #:]+):/.exec(line) ?? []
    if (key === undefined) return []
    const length = lines.slice(from + 1).findIndex((later) => !later.startsWith(`${indent}#  `))
    return [{ key, text: turnedOn(template, from, from + 1 + length) }]
  })
}

/** What the comments say, without the blanks that breaking lines adds or takes. */
export function comments(template: string): string {
  const said = template.split('\n').flatMap((line) => /^ *(?:# {2,})?# (?:· )*(.*)$/.exec(line)?.[1] ?? [])
  return said.join('').replaceAll(/\s/g, '')
}
