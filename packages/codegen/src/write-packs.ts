import { camelCase } from './names.js'
import type { PackFolder } from './read-packs.js'
import { banner, toSource } from './source-text.js'

/** shipped-packs.ts: the packs that ship, those that extend another behind the others. */
export function writeShippedPacks(packs: readonly PackFolder[]): string {
  const ordered = [...packs].sort((a, b) => Number(isExtending(a)) - Number(isExtending(b)))
  const imports = packs.map(({ name }) => `import { ${camelCase(name)} } from './packs/${name}.js'\n`)
  return `${banner('rules/')}
import type { ShippedPack } from '../pack/packed-pack.js'
${imports.join('')}
export const shippedPacks: readonly ShippedPack[] = [
${ordered
  .map(
    ({ name, pack }) => `  { id: '${pack.pack}', source: ${camelCase(name)} },
`,
  )
  .join('')}]
`
}

function isExtending({ pack }: PackFolder): boolean {
  return pack.extends !== undefined
}

/** packs/<pack>.ts: the folder as plain data, so that core has its own packs without reading files. */
export function writePack({ name, pack, ledger, rules }: PackFolder): string {
  return `${banner(`rules/${name}`)}
import type { PackSource } from '../../pack/pack.js'

export const ${camelCase(name)}: PackSource = ${toSource({ pack, ledger, rules })}
`
}
