import type { Term } from '../view/shape.js'
import { percent } from './bar.js'
import { PlaceButton } from './place-button.js'

/** What a figure is made of, the largest first, each as long as it is large. */
export function Terms({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <ul class="terms">
      {terms.map((term, index) => (
        <li key={index} class={`term ${term.side ?? 'part'}`}>
          <PlaceButton place={term.place}>{term.label}</PlaceButton>
          <svg aria-hidden="true" width="100%" height="12">
            <rect class="sure" x="0" y="2" width={percent(term.lo)} height="8" />
            {term.hi > term.lo && (
              <rect class="possible" x={percent(term.lo)} y="2" width={percent(term.hi - term.lo)} height="8" />
            )}
          </svg>
          <span class="amount">{term.amount}</span>
          <span class="side">{term.sideWord}</span>
        </li>
      ))}
    </ul>
  )
}
