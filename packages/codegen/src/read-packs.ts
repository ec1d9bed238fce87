import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byName } from './names.js'
import { asList, asRecord, type PlainRecord, readPlain } from './read-yaml.js'

/** A folder of rules/ as plain data. `name` is the folder's. */
export interface PackFolder {
  readonly name: string
  readonly pack: PlainRecord
  readonly ledger: readonly PlainRecord[]
  readonly rules: readonly PlainRecord[]
}

const ownFiles = new Set(['pack.yaml', 'ledger.yaml'])

/** Every folder of rules/ that has a pack.yaml, sorted. Throws when a rule's id is not its file's name. */
export function readPacks(root: string): readonly PackFolder[] {
  const folder = join(root, 'rules')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'pack.yaml')))
  return names.sort(byName).map((name) => readPack(join(folder, name), name))
}

function readPack(folder: string, name: string): PackFolder {
  return {
    name,
    pack: asRecord(readPlain(join(folder, 'pack.yaml'))),
    ledger: readLedger(folder),
    rules: ruleFiles(folder).map((file) => readRule(folder, file)),
  }
}

/** The rows of a pack's ledger.yaml; none when it has no ledger. */
export function readLedger(folder: string): readonly PlainRecord[] {
  const path = join(folder, 'ledger.yaml')
  return existsSync(path) ? asList(readPlain(path)).map(asRecord) : []
}

function ruleFiles(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !ownFiles.has(name))
  return names.sort(byName)
}

function readRule(folder: string, file: string): PlainRecord {
  const path = join(folder, file)
  const rule = asRecord(readPlain(path))
  if (`${String(rule.rule)}.yaml` !== file)
    throw new Error(`${path}: rule is ${String(rule.rule)}, not the file's name`)
  return rule
}
