import { useMemo } from 'preact/hooks'
import type { DeclarationEntry } from '../../src/report/shape.js'
import { tell } from '../../src/report/words.js'
import { verdictOrder } from '../../src/wording.js'
import { Counts, Stack } from '../counts.js'
import { chosenVerdicts, Found, Search, Select, VerdictChips } from '../filters.js'
import { matcherOf } from '../matcher.js'
import { type Report, useReport } from '../report.js'
import { hrefOf, type Query } from '../route.js'
import { compareTexts, sortBy, sortingOf } from '../sorting.js'
import { type Column, VirtualTable } from '../virtual-table.js'

const steps = ['declarations']

/** Every declaration on a line: how it stands, to be searched, filtered and sorted. */
export function DeclarationsPage({ query }: { readonly query: Query }) {
  const report = useReport()
  const { language, declarations } = report
  const rows = useMemo(() => sorted(filtered(declarations, query), query), [declarations, query])
  const columns = useMemo(() => columnsOf(report), [report])
  const asked = { steps, query, language }
  return (
    <>
      <h1 class="page-title">{tell('declarations', language)}</h1>
      <div class="filters">
        <Search {...asked} hint={tell('searchDeclarations', language)} />
        <Choose name="kind" title={tell('kind', language)} of={({ kind }) => kind} query={query} />
        <Choose
          name="jurisdiction"
          title={tell('jurisdiction', language)}
          of={({ jurisdiction }) => jurisdiction}
          query={query}
        />
        <VerdictChips {...asked} title={tell('verdict', language)} verdicts={withVerdicts(declarations)} />
      </div>
      <Found {...asked} count={rows.length} all={declarations.length} />
      <VirtualTable
        label={tell('declarations', language)}
        kind="declarations"
        columns={columns}
        rows={rows}
        sorting={sortingOf(query)}
        onSort={(by) => sortBy(steps, query, by, by === 'tally' || by === 'faults')}
      />
    </>
  )
}

/** The same as a plain list, in the order that is asked for. */
export function DeclarationList({ entries }: { readonly entries: readonly DeclarationEntry[] }) {
  const report = useReport()
  const columns = useMemo(() => columnsOf(report), [report])
  const label = tell('declarations', report.language)
  return <VirtualTable label={label} kind="declarations" columns={columns} rows={entries} />
}

interface ChooseProps {
  readonly name: string
  readonly title: string
  readonly of: (entry: DeclarationEntry) => string
  readonly query: Query
}

function Choose({ name, title, of, query }: ChooseProps) {
  const { language, declarations } = useReport()
  const choices = useMemo(
    () => [...new Set(declarations.map(of))].filter((text) => text !== '').map((text) => ({ value: text, text })),
    [declarations, of],
  )
  return choices.length < 2 ? null : (
    <Select steps={steps} query={query} language={language} name={name} title={title} choices={choices} />
  )
}

/** How many declarations have any of each verdict. */
function withVerdicts(declarations: readonly DeclarationEntry[]) {
  return verdictOrder.slice(0, -1).flatMap((verdict, index) => {
    const count = declarations.filter(({ tally }) => (tally[index] ?? 0) > 0).length
    return count > 0 ? [{ verdict, count }] : []
  })
}

function filtered(declarations: readonly DeclarationEntry[], query: Query): readonly DeclarationEntry[] {
  const matches = matcherOf(query.q ?? '')
  const verdicts = chosenVerdicts(query).map((verdict) => verdictOrder.indexOf(verdict))
  return declarations.filter(
    ({ name, id, jurisdiction, uri, kind, tally }) =>
      (query.kind === undefined || query.kind === kind) &&
      (query.jurisdiction === undefined || query.jurisdiction === jurisdiction) &&
      (verdicts.length === 0 || verdicts.some((place) => (tally[place] ?? 0) > 0)) &&
      matches(`${name} ${id} ${jurisdiction} ${uri}`),
  )
}

function sorted(rows: readonly DeclarationEntry[], query: Query): readonly DeclarationEntry[] {
  const sorting = sortingOf(query)
  const compare = sorting && orders[sorting.by]
  if (!compare) return rows
  const sign = sorting.isDescending ? -1 : 1
  return [...rows].sort((a, b) => sign * compare(a, b))
}

const orders: Readonly<Record<string, (a: DeclarationEntry, b: DeclarationEntry) => number>> = {
  name: (a, b) => compareTexts(a.name, b.name),
  kind: (a, b) => compareTexts(a.kind, b.kind),
  jurisdiction: (a, b) => compareTexts(a.jurisdiction, b.jurisdiction),
  file: (a, b) => compareTexts(a.uri, b.uri),
  faults: (a, b) => a.faults - b.faults,
  tally: ({ tally: a }, { tally: b }) => {
    const place = a.findIndex((count, index) => count !== b[index])
    return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
  },
}

function columnsOf({ language }: Report): readonly Column<DeclarationEntry>[] {
  return [
    {
      name: 'name',
      head: tell('name', language),
      canSort: true,
      cell: ({ name, id, key }) => (
        <>
          <a href={hrefOf(['declaration', key])}>{name}</a>
          <small>{id}</small>
        </>
      ),
    },
    { name: 'kind', head: tell('kind', language), canSort: true, cell: ({ kind }) => kind },
    {
      name: 'jurisdiction',
      head: tell('jurisdiction', language),
      canSort: true,
      cell: ({ jurisdiction }) => jurisdiction,
    },
    {
      name: 'tally',
      head: tell('verdict', language),
      canSort: true,
      cell: ({ tally }) => (
        <>
          <Stack tally={tally} height={8} />
          <Counts tally={tally} language={language} />
        </>
      ),
    },
    {
      name: 'faults',
      head: tell('checks', language),
      canSort: true,
      cell: ({ faults }) => (faults > 0 ? faults : ''),
    },
    { name: 'file', head: tell('file', language), canSort: true, cell: ({ uri }) => <span title={uri}>{uri}</span> },
  ]
}
