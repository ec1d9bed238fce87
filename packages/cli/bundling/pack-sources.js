// Stands in the bundle for core's own packs: reads them from the files beside it, and the cases of rules once one is asked for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const packSources = read('packs.json')

let cases

for (const [pack, { rules }] of packSources.entries())
  for (const [index, rule] of rules.entries())
    Object.defineProperty(rule, 'cases', {
      enumerable: true,
      get() {
        cases ??= read('cases.json')
        return cases[pack][index]
      },
    })

function read(name) {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'))
}
