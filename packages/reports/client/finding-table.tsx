import { useMemo } from 'preact/hooks'
import { tell } from '../src/report/words.js'
import type { Criterion } from '../src/view/shape.js'
import { signs, verdictOrder } from '../src/wording.js'
import { shownIn } from './finding-rows.js'
import { type Report, useReport } from './report.js'
import { hrefOf, type Query } from './route.js'
import { sortBy, sortingOf } from './sorting.js'
import { type Column, VirtualTable } from './virtual-table.js'

interface FindingTableProps {
  readonly rows: readonly number[]
  readonly steps: readonly string[]
  readonly query: Query
}

/** Findings on a line each; a row is its place in the columns. */
export function FindingTable({ rows, steps, query }: FindingTableProps) {
  const report = useReport()
  const columns = useMemo(() => columnsOf(report), [report])
  return (
    <VirtualTable
      label={tell('findings', report.language)}
      kind="findings"
      columns={columns}
      rows={rows}
      sorting={sortingOf(query)}
      onSort={(by) => sortBy(steps, query, by, false)}
    />
  )
}

function columnsOf(report: Report): readonly Column<number>[] {
  const { language } = report
  return [
    { name: 'verdict', head: tell('verdict', language), canSort: true, cell: (row) => <VerdictCell row={row} /> },
    { name: 'rule', head: tell('clause', language), canSort: true, cell: (row) => <RuleCell row={row} /> },
    {
      name: 'declaration',
      head: tell('declaration', language),
      canSort: true,
      cell: (row) => <SubjectCell row={row} />,
    },
    { name: 'value', head: tell('value', language), cell: (row) => criterionIn(report, row)?.value },
    { name: 'requirement', head: tell('requirement', language), cell: (row) => criterionIn(report, row)?.requirement },
    { name: 'gap', head: tell('gap', language), cell: (row) => criterionIn(report, row)?.gap },
  ]
}

function criterionIn(report: Report, row: number): Criterion | undefined {
  const shown = shownIn(report, row)
  return 'clause' in shown ? shown : undefined
}

function VerdictCell({ row }: { readonly row: number }) {
  const report = useReport()
  const { level, word } = shownIn(report, row)
  const verdict = verdictOrder[report.findings.verdict[row] ?? -1] ?? 'open'
  const isWaived = criterionIn(report, row)?.isWaived
  return (
    <span class="word" data-verdict={verdict} data-level={level} {...(isWaived && { 'data-waived': '' })}>
      <span class="sign" aria-hidden="true">
        {signs[verdict]}
      </span>
      {word}
    </span>
  )
}

function RuleCell({ row }: { readonly row: number }) {
  const report = useReport()
  const shown = shownIn(report, row)
  if (!('clause' in shown))
    return (
      <>
        <span title={shown.text}>{shown.text}</span>
        <small>{tell('checks', report.language)}</small>
      </>
    )
  return (
    <>
      <span title={shown.sentence}>{shown.title}</span>
      <small>{shown.item === undefined ? shown.clause : `${shown.clause} · ${shown.item}`}</small>
    </>
  )
}

function SubjectCell({ row }: { readonly row: number }) {
  const { declarations, findings } = useReport()
  const entry = declarations[findings.declaration[row] ?? -1]
  if (!entry) return null
  return (
    <>
      <a href={hrefOf(['declaration', entry.key])}>{entry.name}</a>
      <small>{[entry.id, entry.jurisdiction].filter((text) => text !== '').join(' · ')}</small>
    </>
  )
}
