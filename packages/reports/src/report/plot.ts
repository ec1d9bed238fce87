import type { Finding, Judged, Language } from '@viridict/core'
import { isWaived } from '../counts.js'
import { valueInWords, verdictInWords } from '../figures.js'
import { weightOf } from '../view/group.js'
import { axisOf, scaleOf } from '../view/scale.js'
import type { Mark, Scale } from '../view/shape.js'
import type { Plot, PlotRow } from './shape.js'

/** More rows than these nobody tells apart. */
const mostRows = 40
/** So many that fail are named where not every figure is. */
const mostNamed = 4

/** A verdict with a figure, and the declaration that it is on. */
export interface Figured {
  readonly finding: Finding
  readonly judged: Judged
  readonly declaration: number
}

/** The figures of one rule; undefined where it has none that can be drawn. */
export function plotOf(figured: readonly Figured[], language: Language): Plot | undefined {
  const axis = axisOf(figured.map(({ judged }) => judged))
  const drawn = figured.flatMap((one) => {
    const scale = scaleOf(one.judged, language, axis)
    return scale ? [{ ...one, scale }] : []
  })
  const known = drawn.filter(({ scale }) => !scale.isVacuous).sort(byFigure)
  const [first] = drawn
  if (!first) return undefined
  const failing = drawn.filter(({ finding }) => finding.verdict === 'fail' && !isWaived(finding)).sort(byGravity)
  const each = Math.ceil(known.length / mostRows)
  return {
    zero: first.scale.zero,
    start: first.scale.start,
    end: first.scale.end,
    marks: marksOf(drawn.map(({ scale }) => scale)),
    rows: known.filter((_, index) => index % each === 0).map((one) => rowOf(one, language)),
    each,
    failing: failing.slice(0, mostNamed).map((one) => rowOf(one, language)),
    moreFailing: Math.max(0, failing.length - mostNamed),
    unknown: drawn.length - known.length,
  }
}

type Drawn = Figured & { readonly scale: Scale }

function byFigure({ scale: a }: Drawn, { scale: b }: Drawn): number {
  return a.lo - b.lo || a.hi - b.hi
}

function byGravity({ finding: a }: Drawn, { finding: b }: Drawn): number {
  return weightOf({ ...a, isWaived: false }) - weightOf({ ...b, isWaived: false })
}

/** Every threshold once; it counts as judged where it is for any of the figures. */
function marksOf(scales: readonly Scale[]): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const mark of scales.flatMap((scale) => scale.marks)) {
    const known = marks.get(mark.text)
    if (!known || mark.isJudged) marks.set(mark.text, mark)
  }
  return [...marks.values()].sort((a, b) => a.at - b.at)
}

function rowOf({ finding, judged, declaration, scale }: Drawn, language: Language): PlotRow {
  const { subject, verdict, level } = finding
  const name = subject?.name || subject?.id || ''
  return {
    declaration,
    name: subject?.item === undefined ? name : `${name} · ${subject.item}`,
    verdict,
    level,
    isWaived: isWaived(finding),
    lo: scale.lo,
    hi: scale.hi,
    value: valueInWords(judged, language),
    word: verdictInWords(finding, language),
  }
}
