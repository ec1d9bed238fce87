import type { Language } from '@viridict/core'
import type { ComponentChildren } from 'preact'
import type { Criterion, Group } from '../view/shape.js'
import { say, signs } from '../wording.js'
import { Bar, SlimBar } from './bar.js'
import { Basis, Line, MissingFacts } from './details.js'
import { attributeOf, PlaceButton } from './place-button.js'
import { Terms } from './terms.js'

interface CardProps {
  readonly criterion: Criterion
  readonly language: Language
}

/** One rule: its verdict on the whole, and what it finds on each item of a list. */
export function GroupCard({ group, language }: { readonly group: Group; readonly language: Language }) {
  const { whole, items, itemCounts, moreItems } = group
  if (!whole) return items.map((item) => <Card key={item.item} criterion={item} language={language} />)
  return (
    <Card criterion={whole} language={language}>
      {items.length > 0 && (
        <details class="items">
          <summary>
            {say('each', language)}
            {itemCounts.map(({ verdict, word, count }) => (
              <span key={verdict} class="count" data-verdict={verdict}>
                {`${signs[verdict]} ${word} ${count}`}
              </span>
            ))}
          </summary>
          <ul>
            {items.map((item) => (
              <Item key={item.item} criterion={item} />
            ))}
          </ul>
          {moreItems > 0 && <p class="more">{say('moreItems', language, { count: moreItems })}</p>}
        </details>
      )}
    </Card>
  )
}

/** A verdict on one line; with its figure drawn, the gap and the repair where there is something to do. */
export function Card({ criterion, language, children }: CardProps & { readonly children?: ComponentChildren }) {
  const { verdict, scale, repair, missing, terms, termsNote, sentence, value } = criterion
  const isUnmet = verdict === 'fail' || verdict === 'open'
  return (
    <details class="card" open={isUnmet} {...stateOf(criterion)}>
      <summary>
        <Heading criterion={criterion} />
        <span class="in-short">
          {scale && <SlimBar scale={scale} label={sentence} />}
          <span class="amount">{value}</span>
        </span>
        <span class="word">{criterion.word}</span>
      </summary>
      <FigureLine criterion={criterion} language={language} />
      {scale && <Bar scale={scale} label={sentence} />}
      <dl>
        <Line word="repair" language={language}>
          {repair}
        </Line>
        <Line word="missing" language={language}>
          {missing.length > 0 && <MissingFacts criterion={criterion} />}
        </Line>
      </dl>
      {terms.length > 0 && (
        <details class="made-of" open>
          <summary>{say('contributions', language)}</summary>
          <Terms terms={terms} />
          {termsNote && <p class="more">{termsNote}</p>}
        </details>
      )}
      {children}
      <Basis criterion={criterion} language={language} />
    </details>
  )
}

function FigureLine({ criterion, language }: CardProps) {
  const { scale, value, requirement, gap } = criterion
  const isUnknown = scale?.isVacuous || value === '' || value === '?'
  return (
    <p class="figure">
      <strong>{isUnknown ? say('unknownFigure', language) : value}</strong>
      {requirement !== '' && <span class="requirement">{`${say('requirement', language)} ${requirement}`}</span>}
      {gap !== '' && <span class="gap">{`${say('gap', language)} ${gap}`}</span>}
    </p>
  )
}

export function Heading({ criterion: { clause, title, item, verdict, place } }: { readonly criterion: Criterion }) {
  return (
    <>
      <span class="sign" aria-hidden="true">
        {signs[verdict]}
      </span>
      <h3>
        <PlaceButton place={place}>{item === undefined ? title : `${title} · ${item}`}</PlaceButton>{' '}
        <span class="clause">{clause}</span>
      </h3>
    </>
  )
}

/** What styles and filters go by; a finding on the declaration as a whole is at no line of its own. */
export function stateOf({ verdict, level, isWaived, isOfAll, place }: Criterion) {
  return {
    'data-verdict': verdict,
    'data-level': level,
    ...(isWaived && { 'data-waived': '' }),
    ...(!isOfAll && { 'data-about': attributeOf(place) }),
  }
}

function Item({ criterion }: { readonly criterion: Criterion }) {
  const { item, word, value, verdict, place } = criterion
  return (
    <li {...stateOf(criterion)}>
      <span class="sign" aria-hidden="true">
        {signs[verdict]}
      </span>
      <PlaceButton place={place}>{item}</PlaceButton>
      <span class="amount">{value}</span>
      <span class="word">{word}</span>
    </li>
  )
}
