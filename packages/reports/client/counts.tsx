import type { Language } from '@viridict/core'
import { percent } from '../src/html/bar.js'
import type { Tally } from '../src/report/shape.js'
import { signs, verdictOrder, verdictWord } from '../src/wording.js'

/** Verdicts that say something of what was judged, with how many have each. */
function counted(tally: Tally) {
  return verdictOrder.flatMap((verdict, index) => {
    const count = tally[index] ?? 0
    return verdict === 'notApplicable' || count === 0 ? [] : [{ verdict, count }]
  })
}

/** A bar of all verdicts, each as long as there are many. */
export function Stack({ tally, height = 10 }: { readonly tally: Tally; readonly height?: number }) {
  const shown = counted(tally)
  const all = shown.reduce((sum, { count }) => sum + count, 0)
  let start = 0
  return (
    <svg class="stack" aria-hidden="true" width="100%" height={height}>
      {shown.map(({ verdict, count }) => {
        const x = percent(start / all)
        start += count
        return <rect key={verdict} data-stack={verdict} x={x} y="0" width={percent(count / all)} height={height} />
      })}
    </svg>
  )
}

interface CountsProps {
  readonly tally: Tally
  readonly language: Language
  /** Where a count leads; left out, it leads nowhere. */
  readonly hrefOf?: (verdict: string) => string
}

/** The same in figures. */
export function Counts({ tally, language, hrefOf }: CountsProps) {
  return (
    <span class="counts">
      {counted(tally).map(({ verdict, count }) => {
        const text = (
          <>
            <span aria-hidden="true">{signs[verdict]}</span>
            <span class="unseen">{`${verdictWord(verdict, language)} `}</span>
            {count}
          </>
        )
        const title = verdictWord(verdict, language)
        return hrefOf ? (
          <a key={verdict} data-stack={verdict} title={title} href={hrefOf(verdict)}>
            {text}
          </a>
        ) : (
          <span key={verdict} data-stack={verdict} title={title}>
            {text}
          </span>
        )
      })}
    </span>
  )
}
