import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PlaceProps } from '../src/html/place-button.js'
import { tell } from '../src/report/words.js'
import type { Place } from '../src/view/shape.js'
import { type Report, useReport } from './report.js'
import { hrefOf } from './route.js'

/** Where the declaration that is shown stands. */
export const WholeContext = createContext<Place | undefined>(undefined)

/** On a page that no editor is behind: the words, and the line that they stand in. */
export function PlaceInWords({ place, children }: PlaceProps) {
  const report = useReport()
  const whole = useContext(WholeContext)
  return (
    <span class="at-place">
      {children}
      <Line place={place} whole={whole} report={report} />
    </span>
  )
}

interface LineProps {
  readonly place: Place
  readonly whole: Place | undefined
  readonly report: Report
}

/** Of the declaration as a whole no line is told; what another one says is found there. */
function Line({ place, whole, report }: LineProps) {
  const { language } = report
  if (whole?.uri === place.uri)
    return whole.line === place.line ? null : (
      <small class="line-number"> {tell('line', language, { line: place.line })}</small>
    )
  const words = tell('lineOf', language, { file: place.uri, line: place.line })
  const key = declarationAt(report, place)
  return (
    <small class="line-number"> {key === undefined ? words : <a href={hrefOf(['declaration', key])}>{words}</a>}</small>
  )
}

function declarationAt({ declarations }: Report, { uri, line }: Place): string | undefined {
  return declarations.findLast((entry) => entry.uri === uri && entry.line <= line)?.key
}
