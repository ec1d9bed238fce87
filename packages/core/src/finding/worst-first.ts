import { checks } from '../generated/checks.js'
import type { Finding, Level } from './finding.js'
import type { Problem } from './problem.js'
import { problem } from './problem.js'
import { problemAt } from './problem-at.js'

const order: readonly Level[] = ['error', 'warning', 'note', 'none']

/** At most so many problems, errors before warnings before notes, each in the order in which they were found. */
export function worstProblems(problems: readonly Problem[], most: number): readonly Problem[] {
  return problems.length <= most ? problems : worst(problems, most, ({ id }) => checks[checkOf(id)].level)
}

function checkOf(id: Problem['id']): keyof typeof checks {
  return id.slice(0, id.indexOf('/')) as keyof typeof checks
}

function worst<Item>(items: readonly Item[], most: number, levelOf: (item: Item) => Level): readonly Item[] {
  const ranked = items.map((item, place) => ({ item, place, rank: order.indexOf(levelOf(item)) }))
  const kept = ranked.sort((a, b) => a.rank - b.rank || a.place - b.place).slice(0, most)
  return kept.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

/** The findings of one text with no more problems than are listed, and one that says so; verdicts are all kept. */
export function limitProblems(findings: readonly Finding[], limit: number): readonly Finding[] {
  const problems = findings.filter(({ source }) => source === 'check')
  if (problems.length <= limit) return findings
  const kept = new Set(worst(problems, limit, ({ level }) => level))
  const left = problems.find((finding) => !kept.has(finding))
  const listed = findings.filter((finding) => finding.source === 'rule' || kept.has(finding))
  return left
    ? [...listed, problemAt(problem('limit/limit-findings', [], { limit }), left.asOf, left.location)]
    : listed
}
