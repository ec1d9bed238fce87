import type { ClauseEntry } from '../../src/report/shape.js'
import { sumOf } from '../../src/report/tally.js'
import { tell } from '../../src/report/words.js'
import { Counts, Stack } from '../counts.js'
import { Part } from '../part.js'
import { useReport } from '../report.js'
import { hrefOf, type Query } from '../route.js'

/** The ledger: every clause of the document, judged or not, in its own order or by who answers for it. */
export function ClausesPage({ query }: { readonly query: Query }) {
  const { language, clauses } = useReport()
  const isByUnit = query.by === 'unit'
  return (
    <>
      <h1 class="page-title">{tell('clauses', language)}</h1>
      <p class="tabs">
        <Tab href={hrefOf(['clauses'])} isHere={!isByUnit} text={tell('byDocument', language)} />
        <Tab href={hrefOf(['clauses'], { by: 'unit' })} isHere={isByUnit} text={tell('byUnit', language)} />
      </p>
      {isByUnit ? <ClausesByUnit /> : <ClauseTable clauses={clauses} />}
    </>
  )
}

function Tab({ href, isHere, text }: { readonly href: string; readonly isHere: boolean; readonly text: string }) {
  return (
    <a class="tab" href={href} {...(isHere && { 'aria-current': 'true' as const })}>
      {text}
    </a>
  )
}

/** Who answers for which clauses, and how these stand; a clause that several answer for counts for each. */
function byUnit(clauses: readonly ClauseEntry[]) {
  const units = [...new Set(clauses.flatMap((clause) => clause.units))]
  return units.map((unit) => {
    const own = clauses.filter((clause) => clause.units.includes(unit))
    return { unit, own, tally: sumOf(own.map((clause) => clause.tally)) }
  })
}

/** Each unit on a line. */
export function UnitTable() {
  const { language, clauses } = useReport()
  return (
    <table class="rows clauses units-table">
      <thead>
        <tr>
          <th scope="col">{tell('unit', language)}</th>
          <th scope="col" class="number-of">
            {tell('clauses', language)}
          </th>
          <th scope="col" class="tally">
            {tell('verdict', language)}
          </th>
        </tr>
      </thead>
      <tbody>
        {byUnit(clauses).map(({ unit, own, tally }) => (
          <tr key={unit}>
            <td>{unit}</td>
            <td class="number-of">{own.length}</td>
            <td class="tally">
              <Stack tally={tally} height={8} />
              <Counts tally={tally} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ClausesByUnit() {
  const { language, clauses } = useReport()
  return byUnit(clauses).map(({ unit, own, tally }) => {
    return (
      <Part key={unit} title={unit} count={own.length}>
        <p class="unit-counts">
          <Counts tally={tally} language={language} hrefOf={(verdict) => hrefOf(['findings'], { unit, verdict })} />
        </p>
        <ClauseTable clauses={own} hasUnits={false} />
      </Part>
    )
  })
}

interface ClauseTableProps {
  readonly clauses: readonly ClauseEntry[]
  readonly hasUnits?: boolean
}

export function ClauseTable({ clauses, hasUnits = true }: ClauseTableProps) {
  const { language } = useReport()
  return (
    <table class="rows clauses">
      <thead>
        <tr>
          <th scope="col" class="number-of">
            {tell('clause', language)}
          </th>
          <th scope="col">{tell('name', language)}</th>
          <th scope="col" class="deadline">
            {tell('deadline', language)}
          </th>
          {hasUnits && (
            <th scope="col" class="units">
              {tell('units', language)}
            </th>
          )}
          <th scope="col" class="tally">
            {tell('verdict', language)}
          </th>
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <tr key={clause.key}>
            <td class="number-of">{clause.clause}</td>
            <td>
              <a href={hrefOf(['clause', clause.key])}>{clause.title}</a>
            </td>
            <td class="deadline">{clause.deadline}</td>
            {hasUnits && <td class="units">{clause.units.join(language === 'zh' ? '、' : ', ')}</td>}
            <td class="tally">
              <Tally clause={clause} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Tally({ clause: { rules, tally } }: { readonly clause: ClauseEntry }) {
  const { language } = useReport()
  if (rules.length === 0) return <span class="faint">{tell('notJudged', language)}</span>
  if (tally.slice(0, -1).every((count) => count === 0))
    return <span class="faint">{tell('nothingJudged', language)}</span>
  return (
    <>
      <Stack tally={tally} height={8} />
      <Counts tally={tally} language={language} />
    </>
  )
}
