import { type Problem, problem } from '../finding/problem.js'
import type { PackSource } from './pack.js'
import { quotationProblems } from './rule-problems.js'

/** What a schema cannot say of the ledger: clauses that stand twice, words that are not the document's. */
export function ledgerProblems({ ledger }: Pick<PackSource, 'ledger'>, document: string): readonly Problem[] {
  return ledger.flatMap(({ clause, text, rules: named, reason }, row) => [
    ...(ledger.findIndex((other) => other.clause === clause) < row
      ? [problem('pack/duplicate-clause', [row, 'clause'], { clause })]
      : []),
    ...quotationProblems(text, [row, 'text'], document),
    ...(named.length === 0 && !reason ? [problem('pack/no-reason', [row, 'rules'], { clause })] : []),
  ])
}

/** Rules of the ledger that have no file: misspelt, or still to be written, with which a pack judges all the same. */
export function unwrittenRules({ pack, ledger, rules }: PackSource): readonly Problem[] {
  const known = new Set(rules.map(({ rule }) => rule))
  return ledger.flatMap(({ rules: named }, row) =>
    named.flatMap((rule, index) =>
      known.has(rule) ? [] : [problem('pack/unknown-rule', [row, 'rules', index], { pack: pack.pack, rule })],
    ),
  )
}
