import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'

/** Plain data: every scalar is its source text, so `1.10` and `2026-05-30` keep each character. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain }
export type PlainRecord = { readonly [key: string]: Plain }

/** A YAML file as plain data. Throws, naming the file, when it is not YAML. */
export function readPlain(path: string): Plain {
  return parse(path, 'failsafe') as Plain
}

/** A schema file: its own numbers and booleans (minItems, x-or-none) are typed. Throws, naming the file. */
export function readTyped(path: string): unknown {
  return parse(path, 'core')
}

function parse(path: string, schema: 'failsafe' | 'core'): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'), { schema, merge: false })
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) throw new Error(`${path}: ${problem.message}`)
  return document.toJS({ maxAliasCount: 1000 })
}

/** Narrows plain data to a mapping; anything else counts as an empty one. */
export function asRecord(value: Plain | undefined): PlainRecord {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {}
}

/** Narrows plain data to a list; anything else counts as an empty one. */
export function asList(value: Plain | undefined): readonly Plain[] {
  return value !== undefined && isList(value) ? value : []
}

/** Narrows plain data to text; anything else counts as none. */
export function asText(value: Plain | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
