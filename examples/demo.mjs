// Judges every folder of examples/ with its own configuration: `pnpm demo`, `pnpm demo --lang en`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const main = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))
const folders = readdirSync(here).filter((name) => existsSync(`${here}/${name}/viridict.config.yaml`))

// The examples show failures on purpose: findings (exit 1) are what the demo is for, anything else is a fault.
const codes = folders.map((folder) => {
  console.log(`\n$ viridict check examples/${folder} ${process.argv.slice(2).join(' ')}`.trimEnd())
  return spawnSync(process.execPath, [main, 'check', `examples/${folder}`, ...process.argv.slice(2)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  }).status
})
process.exitCode = codes.every((code) => code === 0 || code === 1) ? 0 : 2
