import { tell } from '../../src/report/words.js'
import { say, signs, verdictOrder, verdictWord } from '../../src/wording.js'
import { Counts, Stack } from '../counts.js'
import { DeadlineTable } from '../deadline-table.js'
import { Part } from '../part.js'
import { PlotOf } from '../plot.js'
import { useReport } from '../report.js'
import { hrefOf } from '../route.js'

/** How everything stands, on one page. */
export function OverviewPage() {
  return (
    <>
      <Title />
      <Criteria />
      <Deadlines />
      <Notes />
    </>
  )
}

export function Title() {
  const { language, documents, asOf, kinds, levels, waived, tally } = useReport()
  const problems = [
    ...levels.filter(({ count }) => count > 0).map(({ word, count }) => `${word} ${count}`),
    ...(waived > 0 ? [say('waivedCount', language, { count: waived })] : []),
  ]
  return (
    <header class="title">
      <h1>{tell('title', language)}</h1>
      <p class="meta">
        {documents.map((document) => (
          <span key={document}>{document}</span>
        ))}
        <span>{`${tell('asOf', language)} ${asOf}`}</span>
        {kinds.map(({ word, count }) => (
          <span key={word}>{`${word} ${count}`}</span>
        ))}
        {problems.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <ul class="tiles" aria-label={tell('verdicts', language)}>
        {verdictOrder.slice(0, -1).map((verdict, index) => (
          <li key={verdict} data-stack={verdict}>
            <a href={hrefOf(['findings'], { verdict })}>
              <span class="tile-count">{tally[index]}</span>
              <span class="tile-word">
                <span aria-hidden="true">{signs[verdict]}</span> {verdictWord(verdict, language)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Stack tally={tally} height={12} />
    </header>
  )
}

export function Criteria() {
  const { language, rules } = useReport()
  const drawn = rules.flatMap(({ plot, ...rule }) => (plot ? [{ ...rule, plot }] : []))
  if (drawn.length === 0) return null
  return (
    <Part title={tell('criteria', language)} count={drawn.length} note={tell('criteriaNote', language)}>
      <ul class="criteria">
        {drawn.map(({ pack, rule, clause, title, tally, plot }) => (
          <li key={`${pack} ${rule}`}>
            <header>
              <h3>
                <a href={hrefOf(['findings'], { rule })}>{title}</a> <span class="clause">{clause}</span>
              </h3>
              <Counts tally={tally} language={language} hrefOf={(verdict) => hrefOf(['findings'], { rule, verdict })} />
            </header>
            <PlotOf plot={plot} title={title} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function Deadlines() {
  const { language, deadlines } = useReport()
  if (deadlines.rows.length === 0) return null
  return (
    <Part title={tell('deadlines', language)} count={deadlines.rows.length} note={tell('deadlinesNote', language)}>
      <DeadlineTable deadlines={deadlines} />
    </Part>
  )
}

/** What is said beside the verdicts. */
export function Notes() {
  const { notes } = useReport()
  return notes.map(({ title, rows }) => (
    <Part key={title} title={title} count={rows.length}>
      <ul class="notes">
        {rows.map(({ head, text }, index) => (
          <li key={index}>
            <span class="note-head">{head}</span> {text}
          </li>
        ))}
      </ul>
    </Part>
  ))
}
