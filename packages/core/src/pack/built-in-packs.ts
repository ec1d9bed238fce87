import { packSources } from '../generated/pack-sources.js'
import { compilePack } from './compile-pack.js'
import { extended } from './extend-pack.js'
import type { Pack, PackSource } from './pack.js'

const compiled = new Map<string, Pack>()

/** The ids of the packs that ship with the engine, that of 晋市政办〔2023〕35号 first. */
export const builtInPackIds: readonly string[] = packSources.map(({ pack }) => pack.pack)

export function builtInSource(id: string): PackSource | undefined {
  return packSources.find(({ pack }) => pack.pack === id)
}

/** A pack that ships with the engine; undefined for any other id. */
export function builtInPack(id: string): Pack | undefined {
  const known = compiled.get(id)
  if (known) return known
  const source = builtInSource(id)
  const whole = source && extended(source, builtInSource)
  if (!whole) return undefined
  const pack = compilePack(whole)
  compiled.set(id, pack)
  return pack
}

/** The pack of 晋市政办〔2023〕35号. */
export function defaultPack(): Pack {
  const pack = builtInPack('jincheng-2023-35')
  if (!pack) throw new Error('the pack of 晋市政办〔2023〕35号 is missing')
  return pack
}
