import { camelCase } from './names.js'
import type { PackFolder } from './read-packs.js'
import { banner, toSource } from './source-text.js'

/** packs/<pack>.ts: the folder as plain data, so that core has its own packs without reading files. */
export function writePack({ name, pack, ledger, rules }: PackFolder): string {
  return `${banner(`rules/${name}`)}
import type { PackSource } from '../../pack/pack.js'

export const ${camelCase(name)}: PackSource = ${toSource({ pack, ledger, rules })}
`
}
