// `pnpm test`: builds, holds the generated files against their sources, runs every suite with coverage of core, and
// ends with one line over all suites.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const countsFile = join(tmpdir(), `viridict-test-${process.pid}.json`)

const patterns = process.argv.slice(2)

const build = run('tsc', '-b')
const drift = build && run('node', 'packages/codegen/dist/generate.js', '--check')
const style = build && run('biome', 'check')
const suites = build && run('c8', 'mocha', ...(patterns.length > 0 ? patterns : ['test/dist/**/*.test.js']))
const { passed, failed, skipped } = build ? readCounts() : { passed: 0, failed: 0, skipped: 0 }
const faults = [
  !build && 'build',
  build && !drift && 'generated files',
  build && !style && 'style',
  suites || failed > 0 || 'coverage',
]
for (const fault of faults) if (typeof fault === 'string') console.log(`failed: ${fault}`)
const others = faults.filter((fault) => typeof fault === 'string').length
console.log(`${passed} passed, ${failed + others} failed, ${skipped} skipped`)
process.exitCode = failed + others > 0 ? 1 : 0

function run(command, ...args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, VIRIDICT_COUNTS: countsFile },
  })
  return status === 0
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(countsFile, { force: true })
  }
}
