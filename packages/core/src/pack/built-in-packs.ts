import { shippedPacks } from '../generated/shipped-packs.js'
import { compilePack } from './compile-pack.js'
import { extended } from './extend-pack.js'
import type { Pack, PackSource } from './pack.js'
import { type ShippedPack, unpackedPack } from './packed-pack.js'

const compiled = new Map<string, Pack>()

/** The ids of the packs that ship with the engine, that of 晋市政办〔2023〕35号 first. */
export const builtInPackIds: readonly string[] = shippedPacks.map(({ id }) => id)

export function builtInSource(id: string): PackSource | undefined {
  return shippedPacks.find((pack) => pack.id === id)?.source
}

/** A pack that ships with the engine; undefined for any other id. */
export function builtInPack(id: string): Pack | undefined {
  const shipped = shippedPacks.find((pack) => pack.id === id)
  if (!shipped) return undefined
  const pack = compiled.get(id) ?? compiledPack(shipped)
  compiled.set(id, pack)
  return pack
}

function compiledPack(shipped: ShippedPack): Pack {
  return shipped.compiled ? unpackedPack(shipped.compiled, () => wholeOf(shipped)) : compilePack(wholeOf(shipped))
}

/** With what it takes over from another that ships. */
function wholeOf({ id, source }: ShippedPack): PackSource {
  const whole = extended(source, builtInSource)
  if (!whole) throw new Error(`the pack ${id} extends one that does not ship`)
  return whole
}

/** The pack of 晋市政办〔2023〕35号. */
export function defaultPack(): Pack {
  const pack = builtInPack('jincheng-2023-35')
  if (!pack) throw new Error('the pack of 晋市政办〔2023〕35号 is missing')
  return pack
}
