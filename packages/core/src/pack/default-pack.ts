import { jincheng202335 } from '../generated/packs/jincheng-2023-35.js'
import { compilePack } from './compile-pack.js'
import type { Pack } from './pack.js'

let compiled: Pack | undefined

/** The pack of 晋市政办〔2023〕35号, which ships with the engine. */
export function defaultPack(): Pack {
  compiled ??= compilePack(jincheng202335)
  return compiled
}
