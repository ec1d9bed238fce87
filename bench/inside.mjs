// In one process, without its start: `node inside.mjs FILES ROUNDS` prints rows of the table as JSON.
import { createAssessor } from '@viridict/core'
import { renderText } from '@viridict/reports/text'
import { parse } from 'yaml'
import { corpus, declarationAt } from './corpus.mjs'
import { median } from './measured.mjs'

const [files, rounds] = process.argv.slice(2).map(Number)
const asOf = '2026-12-31'
const quantities = { schema: 'failsafe' }

console.log(JSON.stringify([...wholeCheck(), ...rowsOfOne(), ...growth()]))

function wholeCheck() {
  const sources = corpus(files, 100)
  const data = sources.map(({ text }) => JSON.stringify(parse(text, quantities)))
  const [check, json] = interleaved([() => report(sources), () => data.map((text) => JSON.parse(text))])
  return [
    { what: `${files} files: JSON.parse of the same data`, cpu: json },
    {
      what: `${files} files: whole check with text report`,
      cpu: check,
      ratio: check / json,
      of: 'check ÷ JSON.parse',
      must: 10,
    },
  ]
}

function rowsOfOne() {
  const [thousand, tenThousand] = interleaved([1000, 10_000].map((rows) => firstJudgementOf(rows)))
  return [
    { what: 'first judgement of 1,000 rows', cpu: thousand },
    {
      what: 'first judgement of 10,000 rows',
      cpu: tenThousand,
      ratio: tenThousand / thousand,
      of: '10,000 ÷ 1,000 rows',
      must: 11,
    },
  ]
}

function firstJudgementOf(rows) {
  const source = declarationAt(0, rows)
  return () => judged([source])
}

function growth() {
  const [some, many] = interleaved(
    [files / 10, files].map((count) => {
      const sources = corpus(count, 20)
      return () => judged(sources)
    }),
  )
  return [
    {
      what: `judging ${files / 10} and ${files} files of 20 rows`,
      cpu: many,
      ratio: many / some,
      of: `${files} ÷ ${files / 10} files`,
      must: 11,
    },
  ]
}

function judged(sources) {
  const assessor = createAssessor({ asOf })
  for (const source of sources) assessor.set(source)
  return assessor.assessment()
}

function report(sources) {
  return renderText(judged(sources), { language: 'zh', colour: false, width: 100 })
}

/** Median milliseconds of each work, after one warm round. */
function interleaved(works) {
  const times = works.map(() => [])
  for (let round = 0; round <= rounds; round++)
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      work()
      if (round > 0) times[index].push(performance.now() - start)
    }
  return times.map(median)
}
