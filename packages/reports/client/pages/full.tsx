import { useMemo } from 'preact/hooks'
import type { DeclarationEntry } from '../../src/report/shape.js'
import { tell } from '../../src/report/words.js'
import { Part } from '../part.js'
import { PrintingContext, useReport } from '../report.js'
import { Inputs, Manifest } from './basis.js'
import { ClauseTable, UnitTable } from './clauses.js'
import { DeclarationSheet } from './declaration.js'
import { DeclarationList } from './declarations.js'
import { Criteria, Deadlines, Notes, Title } from './overview.js'

/** More sheets nobody prints. */
const mostSheets = 60

/** The report from its title to its manifest, as it is printed or kept as a PDF. */
export function FullPage() {
  const { language, clauses, declarations } = useReport()
  const isLong = declarations.length > mostSheets
  const shown = useMemo(() => gravest(declarations), [declarations])
  return (
    <PrintingContext.Provider value={true}>
      <div class="full">
        <Title />
        <Part title={tell('declarations', language)} count={declarations.length}>
          {isLong && <p class="note">{tell('fullNote', language, { most: mostSheets })}</p>}
          <DeclarationList entries={shown} />
        </Part>
        <Criteria />
        <Deadlines />
        <Notes />
        <Part title={tell('clauses', language)} count={clauses.length}>
          <ClauseTable clauses={clauses} />
        </Part>
        <Part title={tell('units', language)}>
          <UnitTable />
        </Part>
        {shown.map((entry) => (
          <DeclarationSheet key={entry.key} entry={entry} />
        ))}
        <Manifest />
        <Inputs />
      </div>
    </PrintingContext.Provider>
  )
}

/** All in their order; of too many those with most to mend. */
function gravest(declarations: readonly DeclarationEntry[]): readonly DeclarationEntry[] {
  if (declarations.length <= mostSheets) return declarations
  return [...declarations]
    .sort((a, b) => (b.tally[0] ?? 0) - (a.tally[0] ?? 0) || (b.tally[1] ?? 0) - (a.tally[1] ?? 0))
    .slice(0, mostSheets)
}
