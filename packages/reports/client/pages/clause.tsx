import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { tell } from '../../src/report/words.js'
import { findingRows } from '../finding-rows.js'
import { FindingTable } from '../finding-table.js'
import { Part } from '../part.js'
import { PlotOf } from '../plot.js'
import { useReport } from '../report.js'
import type { Query } from '../route.js'

interface ClausePageProps {
  readonly name: string
  readonly query: Query
}

/** One clause: its words, who answers for it, its figures, and every finding on it. */
export function ClausePage({ name, query }: ClausePageProps) {
  const report = useReport()
  const { language, clauses, rules } = report
  const clause = clauses.find(({ key }) => key === name)
  const rows = useMemo(() => (clause ? findingRows(report, query, clause.rules) : []), [report, query, clause])
  if (!clause) return <p class="empty">{tell('notFound', language)}</p>
  const plots = clause.rules.flatMap((place) => (rules[place]?.plot ? [rules[place]] : []))
  const join = (texts: readonly string[]) => texts.join(language === 'zh' ? '、' : ', ')
  return (
    <>
      <h1 class="page-title">
        {clause.title} <span class="clause">{clause.clause}</span>
      </h1>
      <blockquote class="clause-text" lang="zh-CN">
        {clause.text}
      </blockquote>
      <dl class="clause-facts">
        <Fact title={tell('inShort', language)}>{clause.summary}</Fact>
        <Fact title={tell('modality', language)}>{clause.modality}</Fact>
        <Fact title={tell('deadline', language)}>{clause.deadline}</Fact>
        <Fact title={tell('subject', language)}>{clause.subject}</Fact>
        <Fact title={tell('units', language)}>{join(clause.units)}</Fact>
        <Fact title={tell('whyNot', language)}>{clause.reason}</Fact>
        <Fact title={tell('unchecked', language)}>{clause.unchecked.join(language === 'zh' ? '；' : '; ')}</Fact>
      </dl>
      {plots.map(
        ({ rule, title, plot }) =>
          plot && (
            <Part key={rule} title={title}>
              <PlotOf plot={plot} title={title} />
            </Part>
          ),
      )}
      {clause.rules.length > 0 && (
        <Part title={tell('findings', language)} count={rows.length}>
          <FindingTable rows={rows} steps={['clause', ...name.split('/')]} query={query} />
        </Part>
      )}
    </>
  )
}

/** Nothing where there is nothing to say. */
export function Fact({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  if (!children) return null
  return (
    <div class="line">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
