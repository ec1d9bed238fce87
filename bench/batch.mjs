// Time and memory of runs over ever more files, by one thread and by as many as there are processors: `pnpm bench:batch
// [files] [rows]`, from that many files to a hundred times as many.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { declarationAt } from './corpus.mjs'
import { measured } from './measured.mjs'
import { viridict } from './programs.mjs'

const [files, rows] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 20)]
const processors = availableParallelism()
const folder = mkdtempSync(join(tmpdir(), 'viridict-batch-'))

try {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${processors} cores, Node ${process.versions.node}, ${rows} rows a file\n`,
  )
  console.log('| files | threads | s | CPU s | peak MB | CPU ms a file |\n|---:|---:|---:|---:|---:|---:|')
  let written = 0
  for (const count of [files, files * 10, files * 100]) {
    for (; written < count; written++) write(declarationAt(written, rows))
    for (const jobs of new Set([1, processors])) {
      const { clock, cpu, memory } = measured([
        ...viridict(folder, join(tmpdir(), 'viridict-batch.json')),
        '--jobs',
        `${jobs}`,
      ])
      const cells = [
        count,
        jobs,
        (clock / 1000).toFixed(1),
        (cpu / 1000).toFixed(1),
        memory.toFixed(0),
        (cpu / count).toFixed(2),
      ]
      console.log(`| ${cells.join(' | ')} |`)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
  rmSync(join(tmpdir(), 'viridict-batch.json'), { force: true })
}

/** Folders of a thousand, as a bureau would have them. */
function write({ uri, text }) {
  const place = join(folder, uri.slice(0, 4))
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, uri), text)
}
