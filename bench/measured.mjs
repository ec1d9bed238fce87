// A program of Node run as a process of its own: what it took of the processor, of memory and of time.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const note = new URL('./note-usage.mjs', import.meta.url).href

/** Milliseconds of processor and of the clock, megabytes at the peak, exit code and what it printed; threads are counted in. */
export function measured(args, { cwd } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-bench-'))
  const [file, start] = [join(folder, 'usage.json'), performance.now()]
  const run = spawnSync(process.execPath, ['--import', note, ...args], {
    cwd,
    env: { ...process.env, BENCH_USAGE: file },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const clock = performance.now() - start
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  const { status, stdout, stderr } = run
  return { cpu: (userCPUTime + systemCPUTime) / 1000, clock, memory: maxRSS / 1024, status, stdout, stderr }
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
