import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asList, asRecord, asText, type Plain, type PlainRecord, readPlain } from './read-yaml.js'

export interface Term {
  readonly zh: string
  readonly en: string
  readonly codes: readonly string[]
  readonly aliases: readonly string[]
}

/** The enumerations by name, each by its English values, in the order of the file. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, Term>>>>

/** schemas/vocabulary.yaml; empty when there is none. Throws when one spelling stands for two values of an enum. */
export function readVocabulary(root: string): Vocabulary {
  const path = join(root, 'schemas', 'vocabulary.yaml')
  if (!existsSync(path)) return {}
  const enums = Object.entries(asRecord(readPlain(path)))
  return Object.fromEntries(enums.map(([name, values]) => [name, readEnum(`${path}: ${name}`, asRecord(values))]))
}

function readEnum(where: string, values: PlainRecord): Readonly<Record<string, Term>> {
  const terms = Object.fromEntries(Object.entries(values).map(([value, term]) => [value, readTerm(where, value, term)]))
  const spellings = Object.entries(terms).flatMap(([value, term]) => [value, term.zh, ...term.codes, ...term.aliases])
  const twice = spellings.find((spelling, index) => spellings.indexOf(spelling) !== index)
  if (twice !== undefined) throw new Error(`${where}: ${twice} is there twice`)
  return terms
}

const termKeys = new Set(['zh', 'en', 'codes', 'aliases'])

function readTerm(where: string, value: string, plain: Plain): Term {
  const term = asRecord(plain)
  const strange = Object.keys(term).find((key) => !termKeys.has(key))
  if (strange) throw new Error(`${where}.${value}: ${strange} is not a key of a value`)
  if (asText(term.zh) === '') throw new Error(`${where}.${value}: zh is missing`)
  const codes = asList(term.codes).map(asText)
  return { zh: asText(term.zh), en: asText(term.en) || value, codes, aliases: asList(term.aliases).map(asText) }
}
