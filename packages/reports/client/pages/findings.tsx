import { useMemo } from 'preact/hooks'
import { tell } from '../../src/report/words.js'
import { verdictOrder } from '../../src/wording.js'
import { Found, Search, Select, VerdictChips } from '../filters.js'
import { findingRows } from '../finding-rows.js'
import { FindingTable } from '../finding-table.js'
import { type Report, useReport } from '../report.js'
import type { Query } from '../route.js'

const steps = ['findings']

/** Every finding on a line, the worst in front, to be searched, filtered and sorted. */
export function FindingsPage({ query }: { readonly query: Query }) {
  const report = useReport()
  const { language, findings } = report
  const rows = useMemo(() => findingRows(report, query), [report, query])
  const verdicts = useMemo(() => countedIn(report), [report])
  const asked = { steps, query, language }
  return (
    <>
      <h1 class="page-title">{tell('findings', language)}</h1>
      <div class="filters">
        <Search {...asked} hint={tell('searchFindings', language)} />
        <Select {...asked} name="rule" title={tell('rule', language)} choices={ruleChoices(report)} />
        <Select {...asked} name="unit" title={tell('unit', language)} choices={unitChoices(report)} />
        <VerdictChips {...asked} title={tell('verdict', language)} verdicts={verdicts} />
      </div>
      <Found {...asked} count={rows.length} all={findings.shown.length} />
      <FindingTable rows={rows} steps={steps} query={query} />
    </>
  )
}

function countedIn({ findings }: Report) {
  const counts = verdictOrder.map(() => 0)
  for (const place of findings.verdict) counts[place] = (counts[place] ?? 0) + 1
  return verdictOrder.flatMap((verdict, place) => {
    const count = counts[place] ?? 0
    return count > 0 ? [{ verdict, count }] : []
  })
}

function ruleChoices({ rules, findings, language }: Report) {
  const found = new Set(findings.rule)
  const choices = rules.flatMap(({ rule, clause, title }, place) =>
    found.has(place) ? [{ value: rule, text: `${clause} ${title}` }] : [],
  )
  return found.has(-1) ? [...choices, { value: 'checks', text: tell('checks', language) }] : choices
}

function unitChoices({ clauses }: Report) {
  return [...new Set(clauses.flatMap(({ units }) => units))].map((unit) => ({ value: unit, text: unit }))
}
