import { byCodeUnit } from './collection/by-code-unit.js'
import type { Finding } from './finding/finding.js'
import type { Pack } from './pack/pack.js'

/** By declaration; problems of the text by place, before the rules in the order of the clauses. */
export function inOrder(findings: readonly Finding[], packs: readonly Pack[]): readonly Finding[] {
  const ranks = ranksOf(packs)
  const keyed = findings.map((finding) => ({ finding, rank: rankOf(finding, ranks) }))
  keyed.sort((a, b) => compareFindings(a.finding, b.finding, a.rank - b.rank))
  return keyed.map(({ finding }) => finding)
}

function rankOf({ judged, rule }: Finding, ranks: ReadonlyMap<string, number>): number {
  return judged ? (ranks.get(rankKey(judged.pack, rule)) ?? 0) : -1
}

const known = new WeakMap<readonly Pack[], ReadonlyMap<string, number>>()

function ranksOf(packs: readonly Pack[]): ReadonlyMap<string, number> {
  const ranks = known.get(packs) ?? makeRanks(packs)
  known.set(packs, ranks)
  return ranks
}

function makeRanks(packs: readonly Pack[]): ReadonlyMap<string, number> {
  return new Map(
    packs.flatMap(({ id, rules }, place) =>
      rules.map(({ rule }, index) => [rankKey(id, rule), place * 1e4 + index] as const),
    ),
  )
}

/** Packs that extend one another have rules of one name. */
function rankKey(pack: string, rule: string): string {
  return `${pack} ${rule}`
}

function compareFindings(a: Finding, b: Finding, byRank: number): number {
  return (
    byCodeUnit(a.subject?.id ?? '', b.subject?.id ?? '') ||
    byRank ||
    a.location.start.offset - b.location.start.offset ||
    byCodeUnit(a.rule, b.rule)
  )
}
