import type { Mark, Scale } from '../view/shape.js'

const [top, height] = [20, 14]

/** A figure against what is required of it: what is sure, what is possible, and every threshold. */
export function Bar({ scale, label }: { readonly scale: Scale; readonly label: string }) {
  const { lo, hi, zero, isExact, isVacuous, marks, start, end } = scale
  const judged = marks.find(({ isJudged }) => isJudged)
  return (
    <svg class="bar" role="img" aria-label={label} width="100%" height="54">
      <rect class="track" x="0" y={top} width="100%" height={height} />
      {judged && <Wanted mark={judged} />}
      {!isVacuous && <Stretch kind="sure" from={Math.min(zero, lo)} to={Math.max(zero, isExact ? hi : lo)} />}
      {!isExact && <Stretch kind="possible" from={lo} to={hi} />}
      {labelled(marks).map(({ mark, hasLabel }) => (
        <Threshold key={`${mark.at} ${mark.text}`} mark={mark} hasLabel={hasLabel} />
      ))}
      <text class="end" x="0" y="52">
        {start}
      </text>
      <text class="end" x="100%" y="52" text-anchor="end">
        {end}
      </text>
    </svg>
  )
}

function Wanted({ mark: { at, wanted } }: { readonly mark: Mark }) {
  const [from, to] = wanted === 'above' ? [at, 1] : [0, at]
  return <rect class="wanted" x={percent(from)} y={top} width={percent(to - from)} height={height} />
}

interface StretchProps {
  readonly kind: 'sure' | 'possible'
  readonly from: number
  readonly to: number
}

function Stretch({ kind, from, to }: StretchProps) {
  return <rect class={kind} x={percent(from)} y={top + 2} width={percent(to - from)} height={height - 4} />
}

function Threshold({ mark, hasLabel }: { readonly mark: Mark; readonly hasLabel: boolean }) {
  const at = percent(mark.at)
  return (
    <g class={mark.isJudged ? 'threshold judged' : 'threshold'}>
      <line x1={at} x2={at} y1={top - 5} y2={top + height + 5} />
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
function labelled(marks: readonly Mark[]): readonly { readonly mark: Mark; readonly hasLabel: boolean }[] {
  const shown: number[] = []
  const order = marks.toSorted((a, b) => Number(b.isJudged) - Number(a.isJudged))
  const chosen = new Set(
    order.filter(({ at }) => {
      const isFree = shown.every((other) => Math.abs(other - at) >= room)
      if (isFree) shown.push(at)
      return isFree
    }),
  )
  return marks.map((mark) => ({ mark, hasLabel: chosen.has(mark) }))
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.12) return 'start'
  return at > 0.88 ? 'end' : 'middle'
}

export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
