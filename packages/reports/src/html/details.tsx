import type { Language } from '@viridict/core'
import type { ComponentChildren } from 'preact'
import type { Criterion, Milestone } from '../view/shape.js'
import { say, type Word } from '../wording.js'
import { PlaceButton } from './place-button.js'

interface DetailsProps {
  readonly criterion: Criterion
  readonly language: Language
}

/** What a verdict rests on beside its terms: the clause's words, every date, what was assumed, who answers for it. */
export function Basis({ criterion, language }: DetailsProps) {
  const { milestones, beside, portfolio, decision, assumed, units, quotation, rule } = criterion
  return (
    <details class="basis">
      <summary>{say('basis', language)}</summary>
      <blockquote>{quotation}</blockquote>
      <dl>
        <Line word="milestones" language={language}>
          {milestones.length > 0 && <Milestones milestones={milestones} language={language} />}
        </Line>
        <Line word="figures" language={language}>
          {beside}
        </Line>
        <Line word="portfolio" language={language}>
          {portfolio}
        </Line>
        <Line word="decision" language={language}>
          {decision}
        </Line>
        <Line word="assumed" language={language}>
          {assumed.length > 0 && <Texts texts={assumed} />}
        </Line>
        <Line word="units" language={language}>
          {units.join(language === 'zh' ? '、' : ', ')}
        </Line>
        <Line word="rule" language={language}>
          <code>{rule}</code>
        </Line>
      </dl>
    </details>
  )
}

interface LineProps {
  readonly word: Word
  readonly language: Language
  readonly children: ComponentChildren
}

/** Nothing where there is nothing to say. */
export function Line({ word, language, children }: LineProps) {
  if (!children) return null
  return (
    <div class="line">
      <dt>{say(word, language)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function MissingFacts({ criterion: { missing, missingNote } }: Pick<DetailsProps, 'criterion'>) {
  return (
    <>
      <ul class="missing">
        {missing.map(({ text, place }) => (
          <li key={text}>
            <PlaceButton place={place}>{text}</PlaceButton>
          </li>
        ))}
      </ul>
      {missingNote && <p class="more">{missingNote}</p>}
    </>
  )
}

function Milestones({
  milestones,
  language,
}: {
  readonly milestones: readonly Milestone[]
  readonly language: Language
}) {
  return (
    <ul>
      {milestones.map(({ requirement, due, word, isJudged }) => (
        <li key={`${due} ${requirement}`} class={isJudged ? 'judged' : undefined}>
          {[requirement, due, word].join(language === 'zh' ? '，' : ', ')}
        </li>
      ))}
    </ul>
  )
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
