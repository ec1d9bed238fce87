// Reads seeded texts in one pass and in full, and prints where the two differ: `node fuzz.js [runs] [seed]`.

import { fuzz, type Tally } from './fuzz-run.js'
import { yamlTexts } from './yaml-texts.js'

const [runs, seed] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? Date.now() % 1_000_000)]
const perBatch = 50_000
const corpus = yamlTexts().map(({ text }) => text)
let different = 0
for (let batch = 0; batch * perBatch < runs; batch++) {
  const count = Math.min(perBatch, runs - batch * perBatch)
  const result = fuzz(count, seed + batch, corpus)
  console.log(`seed ${seed + batch}: ${tell('as written', result.written)}; ${tell('mutated', result.mutated)}`)
  for (const text of [...result.written.different, ...result.mutated.different]) {
    different++
    console.log(JSON.stringify(text))
  }
}
console.log(`${runs} runs, ${different} differences`)
process.exitCode = different > 0 ? 1 : 0

function tell(name: string, { tried, read }: Tally): string {
  return `${name} ${tried}, read in one pass ${read} (${((100 * read) / tried).toFixed(1)}%)`
}
