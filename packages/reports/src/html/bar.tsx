import type { Mark, Scale } from '../view/shape.js'

/** Where the figure runs across the drawing, in pixels from its top. */
interface Lane {
  readonly top: number
  readonly height: number
  /** Height of the strip that shows where the figure ought to end. */
  readonly strip: number
}

const wide: Lane = { top: 20, height: 14, strip: 4 }
const slim: Lane = { top: 3, height: 10, strip: 2 }

interface BarProps {
  readonly scale: Scale
  readonly label: string
}

/** A figure against what is required of it: what is sure, what is possible, and every threshold. */
export function Bar({ scale, label }: BarProps) {
  const { marks, start, end } = scale
  return (
    <svg class="bar" role="img" aria-label={label} width="100%" height="56">
      <Figure scale={scale} lane={wide} />
      {labelled(marks).map(({ mark, hasLabel }) => (
        <Threshold key={`${mark.at} ${mark.text}`} mark={mark} lane={wide} hasLabel={hasLabel} />
      ))}
      <text class="end" x="0" y="53">
        {start}
      </text>
      <text class="end" x="100%" y="53" text-anchor="end">
        {end}
      </text>
    </svg>
  )
}

/** The same in a line of text, where the words beside it say what is required. */
export function SlimBar({ scale, label }: BarProps) {
  const judged = scale.marks.find(({ isJudged }) => isJudged)
  return (
    <svg class="bar slim" role="img" aria-label={label} width="100%" height="18">
      <Figure scale={scale} lane={slim} />
      {judged && <Threshold mark={judged} lane={slim} hasLabel={false} />}
    </svg>
  )
}

function Figure({ scale, lane }: { readonly scale: Scale; readonly lane: Lane }) {
  const { lo, hi, zero, isExact, isVacuous, marks } = scale
  const judged = marks.find(({ isJudged }) => isJudged)
  const sure = lo > zero ? lo : Math.min(hi, zero)
  return (
    <>
      <rect class="track" x="0" y={lane.top} width="100%" height={lane.height} />
      {judged && <Wanted mark={judged} lane={lane} />}
      {!isVacuous && <Stretch kind="sure" from={Math.min(zero, sure)} to={Math.max(zero, sure)} lane={lane} />}
      {!isExact && <Stretch kind="possible" from={lo} to={hi} lane={lane} />}
    </>
  )
}

/** A strip below the figure: where it ought to end. */
function Wanted({ mark: { at, wanted }, lane }: { readonly mark: Mark; readonly lane: Lane }) {
  const [from, to] = wanted === 'above' ? [at, 1] : [0, at]
  return (
    <rect class="wanted" x={percent(from)} y={lane.top + lane.height} width={percent(to - from)} height={lane.strip} />
  )
}

interface StretchProps {
  readonly kind: 'sure' | 'possible'
  readonly from: number
  readonly to: number
  readonly lane: Lane
}

function Stretch({ kind, from, to, lane }: StretchProps) {
  return <rect class={kind} x={percent(from)} y={lane.top + 2} width={percent(to - from)} height={lane.height - 4} />
}

interface ThresholdProps {
  readonly mark: Mark
  readonly lane: Lane
  readonly hasLabel: boolean
}

function Threshold({ mark, lane: { top, height }, hasLabel }: ThresholdProps) {
  const at = percent(mark.at)
  return (
    <g class={mark.isJudged ? 'threshold judged' : 'threshold'}>
      <line x1={at} x2={at} y1={Math.max(0, top - 5)} y2={top + height + 5} />
      {hasLabel && (
        <text x={at} y="11" text-anchor={anchorAt(mark.at)}>
          {mark.text}
        </text>
      )}
    </g>
  )
}

/** Two labels nearer than this would stand in each other. */
const room = 0.16

/** The threshold that is judged has its label; of the others those that have room, each text once. */
export function labelled(marks: readonly Mark[]): readonly { readonly mark: Mark; readonly hasLabel: boolean }[] {
  const shown: number[] = []
  const order = [...marks].sort((a, b) => Number(b.isJudged) - Number(a.isJudged))
  const chosen = new Set(
    order.filter(({ at }) => {
      const isFree = shown.every((other) => Math.abs(other - at) >= room)
      if (isFree) shown.push(at)
      return isFree
    }),
  )
  return marks.map((mark) => ({ mark, hasLabel: chosen.has(mark) }))
}

export function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.12) return 'start'
  return at > 0.88 ? 'end' : 'middle'
}

export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
