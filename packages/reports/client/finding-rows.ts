import type { Criterion, Fault } from '../src/view/shape.js'
import { verdictOrder } from '../src/wording.js'
import { chosenVerdicts } from './filters.js'
import { plainOf, wordsOf } from './matcher.js'
import type { Report } from './report.js'
import type { Query } from './route.js'
import { compareTexts, sortingOf } from './sorting.js'

/** Places in the columns of the findings that are asked for, in the order that is asked for. */
export function findingRows(report: Report, query: Query, ofRules?: readonly number[]): readonly number[] {
  const { findings, rules } = report
  const wanted = ofRules ?? rulesWanted(report, query)
  const isWanted = wanted && new Set(wanted)
  const verdicts = new Set(chosenVerdicts(query).map((verdict) => verdictOrder.indexOf(verdict)))
  const matches = searchOf(report, query.q ?? '')
  const found: number[] = []
  for (let row = 0; row < findings.shown.length; row++) {
    const rule = findings.rule[row] ?? -1
    if (isWanted && !isWanted.has(rule)) continue
    if (verdicts.size > 0 && !verdicts.has(findings.verdict[row] ?? -1)) continue
    if (!matches(row)) continue
    found.push(row)
  }
  return inOrder(found, report, query, rules.length)
}

/** Places of the rules that are asked for by name or by unit; -1 are data checks. Undefined is all. */
function rulesWanted({ rules, clauses }: Report, { rule, unit }: Query): readonly number[] | undefined {
  if (rule === 'checks') return [-1]
  const ofUnit = clauses.filter(({ units }) => unit !== undefined && units.includes(unit)).flatMap((row) => row.rules)
  if (rule === undefined) return unit === undefined ? undefined : ofUnit
  const named = rules.flatMap((entry, place) => (entry.rule === rule ? [place] : []))
  return unit === undefined ? named : named.filter((place) => ofUnit.includes(place))
}

/** Each word has to be in the declaration's names, the rule's, or what the row itself names. */
function searchOf({ declarations, rules, findings, store }: Report, search: string): (row: number) => boolean {
  const words = wordsOf(search).map((word) => ({
    inDeclaration: declarations.map(({ name, id, jurisdiction, uri }) =>
      plainOf(`${name} ${id} ${jurisdiction} ${uri}`).includes(word),
    ),
    inRule: rules.map(({ rule, clause, title }) => plainOf(`${rule} ${clause} ${title}`).includes(word)),
    word,
  }))
  const ownText = (row: number) => {
    const shown = findings.shown[row] ?? -1
    return plainOf(String(store.field(shown, 'item') ?? store.field(shown, 'text') ?? ''))
  }
  return (row) =>
    words.every(
      ({ inDeclaration, inRule, word }) =>
        inDeclaration[findings.declaration[row] ?? -1] ||
        inRule[findings.rule[row] ?? -1] ||
        ownText(row).includes(word),
    )
}

function inOrder(rows: readonly number[], report: Report, query: Query, ruleCount: number): readonly number[] {
  const { findings, declarations } = report
  const { weight, rule, declaration } = findings
  const sorting = sortingOf(query)
  const sign = sorting?.isDescending ? -1 : 1
  const number = (column: readonly number[], row: number) => column[row] ?? 0
  const clause = (row: number) => (number(rule, row) < 0 ? ruleCount : number(rule, row))
  const orders: Readonly<Record<string, (a: number, b: number) => number>> = {
    verdict: (a, b) => number(weight, a) - number(weight, b),
    rule: (a, b) => clause(a) - clause(b),
    declaration: (a, b) =>
      compareTexts(declarations[number(declaration, a)]?.name ?? '', declarations[number(declaration, b)]?.name ?? ''),
  }
  const first = (sorting && orders[sorting.by]) ?? orders.verdict
  return [...rows].sort((a, b) => (first ? sign * first(a, b) : 0) || clause(a) - clause(b) || a - b)
}

/** What a row shows: a verdict of a rule, or a fault of the text. */
export function shownIn({ findings, store }: Report, row: number): Criterion | Fault {
  return store.read<Criterion | Fault>(findings.shown[row] ?? -1)
}
