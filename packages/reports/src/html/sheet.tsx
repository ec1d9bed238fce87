import type { Language } from '@viridict/core'
import type { ComponentChildren } from 'preact'
import type { Count, Criterion, Fact, Fault, Reason, Sheet as SheetShape } from '../view/shape.js'
import { say, signs } from '../wording.js'
import { percent } from './bar.js'
import { GroupCard, Heading, stateOf } from './card.js'
import { MissingFacts } from './details.js'
import { Maps } from './maps.js'
import { PlaceButton } from './place-button.js'
import { Timeline } from './timeline.js'

export interface SheetProps {
  readonly sheet: SheetShape
  readonly asOf: string
  readonly documents: readonly string[]
  readonly language: Language
  /** Verdicts that the host hides. */
  readonly hidden?: readonly string[]
}

/** One declaration: how it stands, its figures, its dates, what is to be supplied, and the rest. */
export function Sheet({ sheet, asOf, documents, language, hidden = [] }: SheetProps) {
  const { kind, name, id, place, counts, faults, criteria, timeline, maps = [], others, facts, notApplicable } = sheet
  const meta = [id, say('asOf', language, { date: asOf }), ...documents].filter((text) => text !== '')
  return (
    <section class="sheet">
      <header class="sheet-head">
        <span class="kind">{kind}</span>
        <h1>
          <PlaceButton place={place}>{name}</PlaceButton>
        </h1>
        <p class="meta">
          {meta.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </p>
        <Verdicts counts={counts} hidden={hidden} language={language} />
      </header>
      {faults.length > 0 && (
        <Part title={say('checks', language)} count={faults.length}>
          <Faults faults={faults} language={language} />
        </Part>
      )}
      {criteria.length > 0 && (
        <Part title={say('criteria', language)} count={criteria.length}>
          <div class="cards">
            {criteria.map((group) => (
              <GroupCard key={group.rule} group={group} language={language} />
            ))}
          </div>
        </Part>
      )}
      {timeline.rows.length > 0 && (
        <Part title={say('milestones', language)} count={timeline.rows.length}>
          <Timeline timeline={timeline} asOf={asOf} language={language} />
        </Part>
      )}
      {maps.length > 0 && <Maps maps={maps} language={language} />}
      {facts.length > 0 && (
        <Part title={say('factsToSupply', language)} count={facts.length}>
          <Facts facts={facts} language={language} />
          {sheet.factsNote && <p class="more">{sheet.factsNote}</p>}
        </Part>
      )}
      {others.length > 0 && (
        <Part title={say('others', language)} count={others.length}>
          <Others criteria={others} language={language} />
        </Part>
      )}
      {notApplicable.length > 0 && <NotApplicable reasons={notApplicable} language={language} />}
    </section>
  )
}

interface PartProps {
  readonly title: string
  readonly count: number
  readonly children: ComponentChildren
}

function Part({ title, count, children }: PartProps) {
  return (
    <section class="part">
      <h2>
        {title} <span class="number">{count}</span>
      </h2>
      {children}
    </section>
  )
}

interface VerdictsProps {
  readonly counts: readonly Count[]
  readonly hidden: readonly string[]
  readonly language: Language
}

/** How many of each verdict: a bar of all, and a button each that hides and shows them. */
function Verdicts({ counts, hidden, language }: VerdictsProps) {
  const shown = counts.filter(({ verdict }) => verdict !== 'notApplicable')
  const all = shown.reduce((sum, { count }) => sum + count, 0)
  let start = 0
  return (
    <div class="verdicts">
      <svg class="stack" aria-hidden="true" width="100%" height="10">
        {shown.map(({ verdict, count }) => {
          const x = percent(start / all)
          start += count
          return <rect key={verdict} data-stack={verdict} x={x} y="0" width={percent(count / all)} height="10" />
        })}
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a legend, which a row of buttons has not */}
      <div class="chips" role="group" aria-label={say('filter', language)}>
        {shown.map(({ verdict, word, count }) => (
          <button
            key={verdict}
            type="button"
            class="chip"
            data-filter={verdict}
            aria-pressed={!hidden.includes(verdict)}
          >
            {`${signs[verdict]} ${word} ${count}`}
          </button>
        ))}
      </div>
    </div>
  )
}

interface FoldedProps<Row> {
  readonly rows: readonly Row[]
  readonly most: number
  readonly language: Language
  readonly list: (rows: readonly Row[]) => ComponentChildren
}

/** The first rows in sight, the others folded. */
function Folded<Row>({ rows, most, language, list }: FoldedProps<Row>) {
  const rest = rows.slice(most)
  return (
    <>
      {list(rows.slice(0, most))}
      {rest.length > 0 && (
        <details>
          <summary>{say('moreItems', language, { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  )
}

function Faults({ faults, language }: { readonly faults: readonly Fault[]; readonly language: Language }) {
  return <Folded rows={faults} most={5} language={language} list={(rows) => <FaultList faults={rows} />} />
}

function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <ul class="faults">
      {faults.map(({ level, word, text, place }, index) => (
        <li key={index} data-level={level}>
          <span class="word">{word}</span>
          <PlaceButton place={place}>{text}</PlaceButton>
        </li>
      ))}
    </ul>
  )
}

function Facts({ facts, language }: { readonly facts: readonly Fact[]; readonly language: Language }) {
  const list = (rows: readonly Fact[]) => <FactList facts={rows} language={language} />
  return <Folded rows={facts} most={10} language={language} list={list} />
}

function FactList({ facts, language }: { readonly facts: readonly Fact[]; readonly language: Language }) {
  return (
    <ul class="facts">
      {facts.map(({ text, place, decides }, index) => (
        <li key={index}>
          <PlaceButton place={place}>{text}</PlaceButton>
          <span class="decides">{say('decides', language, { count: decides })}</span>
        </li>
      ))}
    </ul>
  )
}

function Others({ criteria, language }: { readonly criteria: readonly Criterion[]; readonly language: Language }) {
  return (
    <ul class="others">
      {criteria.map((criterion) => (
        <li key={`${criterion.rule} ${criterion.item ?? ''}`} class="other" {...stateOf(criterion)}>
          <header>
            <Heading criterion={criterion} />
            <span class="word">{criterion.word}</span>
          </header>
          {criterion.verdict !== 'pass' && <p>{criterion.sentence}</p>}
          {criterion.missing.length > 1 && <MissingFacts criterion={criterion} />}
          {criterion.repair !== '' && <p>{`${say('repair', language)} ${criterion.repair}`}</p>}
        </li>
      ))}
    </ul>
  )
}

function NotApplicable({ reasons, language }: { readonly reasons: readonly Reason[]; readonly language: Language }) {
  return (
    <details class="not-applicable">
      <summary>
        {say('notApplicable', language)} <span class="number">{reasons.flatMap(({ titles }) => titles).length}</span>
      </summary>
      <dl>
        {reasons.map(({ reason, titles }) => (
          <div class="line" key={reason}>
            <dt>{reason}</dt>
            <dd>{titles.join(language === 'zh' ? '、' : ', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
