import type { Language } from '@viridict/core'
import { anchorAt, labelled, percent, SlimBar } from '../src/html/bar.js'
import type { Plot, PlotRow } from '../src/report/shape.js'
import { tell } from '../src/report/words.js'
import { say, signs } from '../src/wording.js'
import { useReport } from './report.js'
import { hrefOf } from './route.js'

const rowHeight = 4
const top = 18

interface PlotProps {
  readonly plot: Plot
  readonly title: string
  /** So many figures have their names beside them; of more only their shape is seen, and which of them fail. */
  readonly mostNamed?: number
}

/** The figures of one rule against what is required of them: each by name, or all of them in one picture. */
export function PlotOf({ plot, title, mostNamed = 40 }: PlotProps) {
  const { language } = useReport()
  const isNamed = plot.rows.length <= mostNamed && plot.each <= 1
  return (
    <div class="plot">
      {isNamed ? <NamedRows plot={plot} /> : <Picture plot={plot} title={title} />}
      {!isNamed && <Failing plot={plot} />}
      <PlotNote plot={plot} language={language} />
    </div>
  )
}

/** The gravest of those that fail. */
function Failing({ plot: { failing, moreFailing } }: { readonly plot: Plot }) {
  const { language } = useReport()
  if (failing.length === 0) return null
  return (
    <ul class="failing">
      {failing.map((row, index) => (
        <li key={index} {...stateOf(row)}>
          <span class="sign" aria-hidden="true">
            {signs[row.verdict]}
          </span>
          <Name row={row} /> <span class="amount">{row.value}</span>
        </li>
      ))}
      {moreFailing > 0 && <li class="faint">{say('moreItems', language, { count: moreFailing })}</li>}
    </ul>
  )
}

function Name({ row }: { readonly row: PlotRow }) {
  const { declarations } = useReport()
  return <a href={hrefOf(['declaration', declarations[row.declaration]?.key ?? ''])}>{row.name}</a>
}

function PlotNote({ plot: { rows, each, unknown }, language }: { readonly plot: Plot; readonly language: Language }) {
  const isAll = rows.length === 0
  const notes = [
    ...(each > 1 ? [tell('sampled', language, { each })] : []),
    ...(unknown > 0 ? [tell(isAll ? 'allUnknown' : 'unknownFigures', language, { count: unknown })] : []),
  ]
  return notes.length === 0 ? null : <p class="note">{notes.join(language === 'zh' ? '；' : '; ')}</p>
}

function NamedRows({ plot }: { readonly plot: Plot }) {
  return (
    <ul class="named-rows">
      {plot.rows.map((row, index) => (
        <li key={index} {...stateOf(row)}>
          <Name row={row} />
          <SlimBar scale={scaleOf(plot, row)} label={`${row.name} ${row.value} ${row.word}`} />
          <span class="amount">{row.value}</span>
          <span class="word">{row.word}</span>
        </li>
      ))}
    </ul>
  )
}

function scaleOf({ zero, marks, start, end }: Plot, { lo, hi }: PlotRow) {
  return { lo, hi, isExact: lo === hi, isVacuous: false, zero, marks, start, end }
}

function stateOf({ verdict, level, isWaived }: PlotRow) {
  return { 'data-verdict': verdict, 'data-level': level, ...(isWaived && { 'data-waived': '' }) }
}

/** A line a figure, from the smallest down to the largest; of nothing there is a stub. */
function Picture({ plot, title }: PlotProps) {
  const { rows, marks, zero, start, end } = plot
  const bottom = top + rows.length * rowHeight
  return (
    <svg class="bar picture" role="img" aria-label={title} width="100%" height={bottom + 20}>
      <rect class="track" x="0" y={top} width="100%" height={rows.length * rowHeight} />
      {rows.map((row, index) => (
        <g key={index} {...stateOf(row)}>
          <rect class="sure" x={percent(zero)} y={top + index * rowHeight} width="2" height={rowHeight - 1} />
          <Line from={Math.min(zero, sureEnd(row, zero))} to={Math.max(zero, sureEnd(row, zero))} index={index} />
          {row.hi > row.lo && <Line from={row.lo} to={row.hi} index={index} isPossible />}
        </g>
      ))}
      {labelled(marks).map(({ mark, hasLabel }) => (
        <g key={mark.text} class={mark.isJudged ? 'threshold judged' : 'threshold'}>
          <line x1={percent(mark.at)} x2={percent(mark.at)} y1={top - 4} y2={bottom + 4} />
          {hasLabel && (
            <text x={percent(mark.at)} y="10" text-anchor={anchorAt(mark.at)}>
              {mark.text}
            </text>
          )}
        </g>
      ))}
      <text x="0" y={bottom + 15}>
        {start}
      </text>
      <text x="100%" y={bottom + 15} text-anchor="end">
        {end}
      </text>
    </svg>
  )
}

/** The end of what is sure, seen from 0. */
function sureEnd({ lo, hi }: PlotRow, zero: number): number {
  return lo > zero ? lo : Math.min(hi, zero)
}

interface LineProps {
  readonly from: number
  readonly to: number
  readonly index: number
  readonly isPossible?: boolean
}

function Line({ from, to, index, isPossible = false }: LineProps) {
  const y = top + index * rowHeight
  const kind = isPossible ? 'may-be' : 'sure'
  return <rect class={kind} x={percent(from)} y={y} width={percent(to - from)} height={rowHeight - 1} />
}
