// Speed and memory of judging many declarations, as a ratio to parsing the same texts: `pnpm bench [files] [rows]`.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { createAssessor } from '@viridict/core'
import { parseAllDocuments } from 'yaml'
import { corpus } from './corpus.mjs'

const [files, rows] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 100)]
const asOf = '2026-06-30'

if (process.argv[4] === 'memory') {
  // As the command line does.
  setFlagsFromString('--heap-growing-percent=30')
  judge(corpusOf())
  console.log(Math.round(process.resourceUsage().maxRSS / 1024))
} else report()

function* corpusOf() {
  // One text at a time, as a host reads files: the corpus itself is not what is measured.
  for (let index = 0; index < files; index++)
    yield corpus(1, rows, index + 1).map((source) => ({
      ...source,
      uri: `${index}.yaml`,
      text: source.text.replace('bench-0', `bench-${index}`),
    }))[0]
}

function judge(sources) {
  const assessor = createAssessor({ asOf })
  for (const source of sources) assessor.set(source)
  return assessor.assessment()
}

function report() {
  const sample = [...corpusOf()].slice(0, Math.min(files, 200))
  const times = { parse: [], judge: [] }
  for (let round = 0; round < 5; round++) {
    times.parse.push(timed(() => parse(sample)))
    times.judge.push(timed(() => judge(sample)))
  }
  const [parsing, judging] = [median(times.parse), median(times.judge)]
  const memory = execFileSync(
    process.execPath,
    [fileURLToPath(import.meta.url), String(files), String(rows), 'memory'],
    { encoding: 'utf8' },
  )
  console.log(`${sample.length} declarations of ${rows} rows, median of 5 interleaved rounds`)
  console.log(
    `judging ${((sample.length / judging) * 1000).toFixed(0)} files/s; parsing alone ${((sample.length / parsing) * 1000).toFixed(0)} files/s; ratio ${(judging / parsing).toFixed(2)}`,
  )
  console.log(`peak memory of ${files} declarations: ${memory.trim()} MB`)
}

function parse(sample) {
  for (const { text } of sample) parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false })
}

function timed(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
