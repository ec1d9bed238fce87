// Judges every folder of examples/ with its own configuration, and ends with what came of each: `pnpm demo`,
// `pnpm demo --lang en`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'packages/cli/dist/main.js')
const options = process.argv.slice(2)
const folders = readdirSync(join(root, 'examples')).filter((name) =>
  existsSync(join(root, 'examples', name, 'viridict.config.yaml')),
)

const results = mkdtempSync(join(tmpdir(), 'viridict-demo-'))
try {
  // The examples show failures on purpose: findings (exit 1) are what the demo is for, anything else is a fault.
  const codes = folders.map(check)
  printOverview()
  process.exitCode = codes.every((code) => code === 0 || code === 1) ? 0 : 2
} finally {
  rmSync(results, { recursive: true, force: true })
}

function check(folder) {
  console.log(`\n$ viridict check ${['examples/'.concat(folder), ...options].join(' ')}`)
  const outputs = ['-f', 'text', '-f', `json=${resultOf(folder)}`]
  const args = [main, 'check', `examples/${folder}`, ...outputs, ...options]
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status
}

function resultOf(folder) {
  return join(results, `${folder}.json`)
}

/** The signs of the report: ✗ fail, ? open, ✎ review, i informational, ✓ pass, - not applicable. */
function printOverview() {
  const signs = { fail: '✗', open: '?', review: '✎', informational: 'i', pass: '✓', notApplicable: '-' }
  const width = Math.max(...folders.map((folder) => folder.length))
  const line = (name, cells) => `  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(6)).join('')}`
  const counted = folders.filter((folder) => existsSync(resultOf(folder)))
  console.log(`\n\n${line('examples/', Object.values(signs))}`)
  for (const folder of counted) {
    const { verdicts } = JSON.parse(readFileSync(resultOf(folder), 'utf8')).counts
    console.log(
      line(
        folder,
        Object.keys(signs).map((verdict) => verdicts[verdict]),
      ),
    )
  }
}
