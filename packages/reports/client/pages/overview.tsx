import { useContext } from 'preact/hooks'
import type { Plot, RuleEntry } from '../../src/report/shape.js'
import { tell } from '../../src/report/words.js'
import { say, signs, verdictOrder, verdictWord } from '../../src/wording.js'
import { Counts, Stack } from '../counts.js'
import { DeadlineTable } from '../deadline-table.js'
import { Part } from '../part.js'
import { PlotOf } from '../plot.js'
import { PrintingContext, useReport } from '../report.js'
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
  const found = levels.filter(({ count }) => count > 0).map(({ word, count }) => `${word} ${count}`)
  const problems = [
    ...(found.length > 0 ? [`${say('problems', language)} ${found.join(language === 'zh' ? '、' : ', ')}`] : []),
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

type Drawn = RuleEntry & { readonly plot: Plot }

/** What is not met goes first; what is met is folded, unless everything is to be seen. */
export function Criteria() {
  const { language, rules } = useReport()
  const isPrinting = useContext(PrintingContext)
  const drawn = rules.filter((rule): rule is Drawn => rule.plot !== undefined)
  if (drawn.length === 0) return null
  const failing = drawn.filter(({ tally }) => (tally[0] ?? 0) > 0)
  const open = drawn.filter(({ tally }) => tally[0] === 0 && (tally[1] ?? 0) + (tally[2] ?? 0) > 0)
  const others = drawn.filter((rule) => !failing.includes(rule) && !open.includes(rule))
  return (
    <Part title={tell('criteria', language)} count={drawn.length} note={tell('criteriaNote', language)}>
      <CriteriaGroup title={tell('failing', language)} rules={failing} />
      <CriteriaGroup title={tell('open', language)} rules={open} />
      {others.length > 0 && (
        <details class="criteria-group" open={isPrinting || failing.length + open.length === 0}>
          <summary>
            {tell('inOrder', language)} <span class="number">{others.length}</span>
          </summary>
          <CriteriaList rules={others} />
        </details>
      )}
    </Part>
  )
}

function CriteriaGroup({ title, rules }: { readonly title: string; readonly rules: readonly Drawn[] }) {
  if (rules.length === 0) return null
  return (
    <section class="criteria-group">
      <h3 class="group-title">
        {title} <span class="number">{rules.length}</span>
      </h3>
      <CriteriaList rules={rules} />
    </section>
  )
}

function CriteriaList({ rules }: { readonly rules: readonly Drawn[] }) {
  const { language, clauses, rules: all } = useReport()
  const clauseOf = (rule: Drawn) => clauses.find((clause) => clause.rules.includes(all.indexOf(rule)))
  return (
    <ul class="criteria">
      {rules.map((rule) => (
        <li key={`${rule.pack} ${rule.rule}`}>
          <header>
            <h4>
              <a href={hrefOf(['clause', clauseOf(rule)?.key ?? ''])}>{rule.title}</a>{' '}
              <span class="clause">{rule.clause}</span>
            </h4>
            <Counts
              tally={rule.tally}
              language={language}
              hrefOf={(verdict) => hrefOf(['findings'], { rule: rule.rule, verdict })}
            />
          </header>
          <PlotOf plot={rule.plot} title={rule.title} mostNamed={3} />
        </li>
      ))}
    </ul>
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
