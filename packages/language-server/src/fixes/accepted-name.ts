import { lookupSpecies } from '@viridict/core'
import { spotAt, type Written } from '../reading.js'
import type { Fix } from './fix.js'
import { replacing } from './replace.js'
import { acceptedName } from './species.js'

/** The catalogue's name in place of a synonym or a trade name: nothing is wrong with either, so no finding asks for it. */
export function acceptedNameAt(text: string, declarations: readonly Written[], offset: number): readonly Fix[] {
  const spot = spotAt(declarations, offset)
  if (spot?.on !== 'value' || spot.node.kind !== 'scalar' || spot.path.at(-1) !== 'species') return []
  const match = lookupSpecies(spot.node.text)
  const name = match.kind === 'known' ? acceptedName(spot.node.text, match.species) : undefined
  if (name === undefined) return []
  return replacing(text, spot.node, name, false, {
    zh: `改用植物目录的名称“${name}”`,
    en: `Use the name in the catalogue, ${name}`,
  })
}
