import type { Language, Verdict } from '@viridict/core'
import { tell } from '../src/report/words.js'
import { signs, verdictOrder, verdictWord } from '../src/wording.js'
import { hrefOf, type Query, replaceRoute } from './route.js'

interface FilterProps {
  readonly steps: readonly string[]
  readonly query: Query
  readonly language: Language
}

function change({ steps, query }: FilterProps, more: Query): void {
  replaceRoute(hrefOf(steps, { ...query, ...more }))
}

export function Search({ hint, ...props }: FilterProps & { readonly hint: string }) {
  return (
    <label class="search">
      <span class="unseen">{tell('search', props.language)}</span>
      <input
        type="search"
        value={props.query.q ?? ''}
        placeholder={`${tell('search', props.language)}${props.language === 'zh' ? '：' : ': '}${hint}`}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => change(props, { q: currentTarget.value })}
      />
    </label>
  )
}

export interface Choice {
  readonly value: string
  readonly text: string
}

interface SelectProps extends FilterProps {
  readonly name: string
  readonly title: string
  readonly choices: readonly Choice[]
}

export function Select({ name, title, choices, ...props }: SelectProps) {
  return (
    <label class="select">
      <span>{title}</span>
      <select
        value={props.query[name] ?? ''}
        onChange={({ currentTarget }) => change(props, { [name]: currentTarget.value })}
      >
        <option value="">{tell('all', props.language)}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ChipsProps extends FilterProps {
  readonly title: string
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[]
}

/** Verdicts to be shown; none chosen is all. */
export function VerdictChips({ title, verdicts, ...props }: ChipsProps) {
  const chosen = chosenVerdicts(props.query)
  const press = (verdict: Verdict) => {
    const next = chosen.includes(verdict) ? chosen.filter((other) => other !== verdict) : [...chosen, verdict]
    change(props, { verdict: next.join() })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a legend, which a row of buttons has not
    <div class="chips" role="group" aria-label={title}>
      {verdicts.map(({ verdict, count }) => (
        <button
          key={verdict}
          type="button"
          class="chip choice"
          data-filter={verdict}
          aria-pressed={chosen.includes(verdict)}
          onClick={() => press(verdict)}
        >
          {`${signs[verdict]} ${verdictWord(verdict, props.language)} ${count}`}
        </button>
      ))}
    </div>
  )
}

export function chosenVerdicts({ verdict = '' }: Query): readonly Verdict[] {
  const asked = verdict.split(',')
  return verdictOrder.filter((one) => asked.includes(one))
}

interface FoundProps extends FilterProps {
  readonly count: number
  readonly all: number
}

/** How many rows are left, said aloud as it changes. */
export function Found({ count, all, ...props }: FoundProps) {
  const { language, steps, query } = props
  const { sort: _, ...conditions } = query
  return (
    <p class="found">
      <span role="status">
        {count === all ? tell('shown', language, { count }) : tell('shownOf', language, { count, all })}
      </span>
      {Object.keys(conditions).length > 0 && (
        <button type="button" class="link" onClick={() => replaceRoute(hrefOf(steps))}>
          {tell('clear', language)}
        </button>
      )}
    </p>
  )
}
