import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readLedger } from './read-packs.js'
import { asList, asText, type PlainRecord } from './read-yaml.js'
import { ruleTemplate } from './rule-template.js'
import { type Refusal, type Scaffold, unlessThere } from './scaffold.js'

export interface NewRule {
  readonly id: string
  /** The clause's number; full-width parentheses and blanks are accepted. */
  readonly clause: string
  /** The pack's folder in rules/. */
  readonly pack: string
}

/** rules/<pack>/<id>.yaml with every key that a rule may have; refused for an id or a clause that cannot be. */
export function newRule(root: string, { id, clause, pack }: NewRule): Scaffold | Refusal {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(id)) return { refused: `${id}: an id is kebab-case, such as star-parks` }
  const folder = join(root, 'rules', pack)
  if (!existsSync(join(folder, 'ledger.yaml'))) return { refused: `rules/${pack}/ledger.yaml: there is no such ledger` }
  const ledger = readLedger(folder)
  const number = clause.normalize('NFKC').replaceAll(/\s/gu, '')
  const row = ledger.find((candidate) => candidate.clause === number)
  if (!row) return { refused: `${clause}: no such clause; the ledger has ${clauses(ledger)}` }
  const path = `rules/${pack}/${id}.yaml`
  const text = ruleTemplate(id, row)
  return unlessThere(root, { files: [{ path, text }], next: nextSteps(path, pack, id, row) })
}

function clauses(ledger: readonly PlainRecord[]): string {
  return ledger.map((row) => asText(row.clause)).join(' ')
}

function nextSteps(path: string, pack: string, id: string, row: PlainRecord): readonly string[] {
  const listed = asList(row.rules).includes(id)
  const clause = asText(row.clause)
  return [
    `Write the rule in ${path}. The cases are its tests: begin with them.`,
    ...(listed ? [] : [`Add ${id} to rules of ${clause} in rules/${pack}/ledger.yaml.`]),
    `pnpm generate   (types, the built-in pack, docs/rules/${id}.md)`,
    'pnpm test',
  ]
}
