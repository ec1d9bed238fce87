// The licences of what is bundled, as they ask to be passed on.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The text of every package that files come from, by the files' paths. */
export function noticesOf(files) {
  const folders = new Set(files.filter((file) => file.includes('node_modules/')).map(packageOf))
  const notices = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return [...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`)
}

function packageOf(file) {
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json')) || !isNamed(folder)) folder = dirname(folder)
  return folder
}

/** Some packages hold a package.json deeper down that only says how modules are written. */
function isNamed(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return name !== undefined && version !== undefined
}
