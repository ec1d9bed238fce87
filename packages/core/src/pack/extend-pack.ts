import type { PackOverride } from '../generated/rules.js'
import type { PackSource } from './pack.js'

type RuleFile = PackSource['rules'][number]

/** Finds the source of a pack by its id. */
export type FindPack = (id: string) => PackSource | undefined

/**
 * A pack with what it takes over from the one that it extends, and that from the next: its rules, less those that it
 * leaves out, with its overrides; its parameters under its own. Undefined where one of them is not found, or leads back.
 */
export function extended(source: PackSource, find: FindPack, above: readonly string[] = []): PackSource | undefined {
  const { extends: id, only, overrides = {}, ...own } = source.pack
  if (id === undefined) return source
  const found = [...above, source.pack.pack].includes(id) ? undefined : find(id)
  const base = found && extended(found, find, [...above, source.pack.pack])
  if (!base) return undefined
  const isOwn = new Set(source.rules.map(({ rule }) => rule))
  const taken = base.rules.filter(({ rule }) => !isOwn.has(rule) && (only === undefined || only.includes(rule)))
  return {
    pack: { ...own, parameters: { ...base.pack.parameters, ...own.parameters } },
    ledger: source.ledger,
    rules: [...taken.map((rule) => overridden(rule, overrides[rule.rule] ?? {})), ...source.rules],
  }
}

/** The cases of a rule hold under the other pack's figures and places: here only its own are kept. */
function overridden(rule: RuleFile, { level, milestones, cases = [], ...parts }: PackOverride): RuleFile {
  const changed = { ...(level && { level }), ...(milestones && { milestones }) }
  return { ...rule, ...parts, cases, judgements: rule.judgements.map((judgement) => ({ ...judgement, ...changed })) }
}

/** Rules that are named to be taken over or overridden, and that the extended pack does not have. */
export function strangersTo(base: PackSource, { only = [], overrides = {} }: PackSource['pack']): readonly string[] {
  const known = new Set(base.rules.map(({ rule }) => rule))
  return [...new Set([...only, ...Object.keys(overrides)])].filter((id) => !known.has(id))
}
