// Speed and memory of `viridict check`, as ratios within this one run: `pnpm bench [files] [rounds]`. The peers hold three
// rules, Viridict its whole pack; that they name the same failing files is looked at before anything is timed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corpus, declarationAt } from './corpus.mjs'
import { failingFiles } from './failing-files.mjs'
import { measured, median } from './measured.mjs'
import { ours, programs, viridict } from './programs.mjs'

const [files, rounds] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 3)]
const folder = mkdtempSync(join(tmpdir(), 'viridict-corpus-'))
const inside = fileURLToPath(new URL('./inside.mjs', import.meta.url))

try {
  const many = written(`${files}`, corpus(files, 100))
  const one = written('one', [declarationAt(0, 100)])
  agree(many)
  printed([...peers(many), ...start(one), ...memory(), ...insideOneProcess()])
} finally {
  rmSync(folder, { recursive: true })
}

function written(name, sources) {
  const to = join(folder, name)
  mkdirSync(to)
  for (const { uri, text } of sources) writeFileSync(join(to, uri), text)
  return to
}

function agree(corpusFolder) {
  const expected = failingFiles(programs[0], corpusFolder, folder)
  for (const program of programs.slice(1)) {
    const found = failingFiles(program, corpusFolder, folder)
    const other = [...expected]
      .filter((file) => !found.has(file))
      .concat([...found].filter((file) => !expected.has(file)))
    if (other.length > 0) throw new Error(`${program.name} and ${programs[0].name} disagree about ${other.slice(0, 5)}`)
  }
  console.log(`${files} files, of which all five name the same ${expected.size} as failing\n`)
}

/** Interleaved, so that a machine that gets slower slows all of them. */
function peers(corpusFolder) {
  const all = [ours, ...programs]
  const runs = all.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, { args, cwd }] of all.entries())
      runs[index].push(measured(args(corpusFolder, join(folder, 'out.json')), { cwd: cwd?.(corpusFolder) }))
  const cpu = runs.map((each) => median(each.map((run) => run.cpu)))
  return all.map(({ name, must }, index) => ({
    what: `${files} files: ${name}`,
    cpu: cpu[index],
    memory: median(runs[index].map((run) => run.memory)),
    ...(index > 0 && { ratio: cpu[0] / cpu[index], of: `viridict ÷ ${name}`, must }),
  }))
}

function start(one) {
  const [none, single] = [[], []]
  for (let round = 0; round < rounds * 3; round++) {
    none.push(measured(['-e', '0']).cpu)
    single.push(measured(viridict(one, join(folder, 'out.json'))).cpu)
  }
  const [nothing, cpu] = [median(none), median(single)]
  return [
    { what: 'node -e 0', cpu: nothing },
    { what: 'one file: viridict', cpu, ratio: cpu / nothing, of: 'viridict ÷ node -e 0', must: 1.8 },
  ]
}

/** By one thread: each more takes its own memory (`bench:batch`). */
function memory() {
  return [files, files * 10].map((count) => {
    const to = count === files ? join(folder, `${files}`) : written(`${count}`, corpus(count, 100))
    const run = measured([...viridict(to, join(folder, 'out.json')), '--jobs', '1'])
    return {
      what: `${count} files: viridict --jobs 1`,
      cpu: run.cpu,
      memory: run.memory,
      ratio: run.cpu / count,
      of: 'ms a file',
    }
  })
}

function insideOneProcess() {
  const { stdout, stderr, memory: peak } = measured([inside, String(files), String(rounds)])
  if (stderr) throw new Error(stderr)
  return JSON.parse(stdout).map((row) => ({ ...row, ...(row.isLast && { memory: peak }) }))
}

function printed(lines) {
  const date = new Date().toISOString().slice(0, 10)
  console.log(
    `${date}, ${availableParallelism()} cores, Node ${process.versions.node}, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}\n`,
  )
  console.log('| what | CPU ms | peak MB | ratio | of | must |\n|---|---:|---:|---:|---|---:|')
  for (const { what, cpu, memory: peak, ratio, of, must } of lines)
    console.log(
      `| ${what} | ${figure(cpu)} | ${figure(peak)} | ${ratio?.toFixed(2) ?? ''} | ${of ?? ''} | ${must?.toFixed(2) ?? ''} |`,
    )
}

function figure(value) {
  return value?.toFixed(value < 10 ? 1 : 0) ?? ''
}
