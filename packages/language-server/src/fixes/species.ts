import { lookupSpecies, type Species, type SpeciesMatch } from '@viridict/core'
import type { Fix, FixOf } from './fix.js'
import { placeOf } from './place.js'
import { replacing, scriptOf } from './replace.js'

/** An ambiguous name by each plant that it may mean. Which of them stands there, nobody but the writer knows. */
export const ambiguousSpecies: FixOf = (finding, { text, declarations }) => {
  const { node } = placeOf(finding, declarations) ?? {}
  const match = node?.kind === 'scalar' ? lookupSpecies(node.text) : undefined
  if (node?.kind !== 'scalar' || match?.kind !== 'ambiguous') return []
  return match.candidates.flatMap((species) => renamed(text, node, species))
}

/** An unknown name by those that are spelt most like it. */
export const unknownSpecies: FixOf = (finding, { text, declarations }) => {
  const { node } = placeOf(finding, declarations) ?? {}
  const match = node?.kind === 'scalar' ? lookupSpecies(node.text) : undefined
  if (node?.kind !== 'scalar' || match?.kind !== 'unknown') return []
  return match.suggestions.flatMap((name) => {
    const suggested: SpeciesMatch = lookupSpecies(name)
    return suggested.kind === 'known' ? renamed(text, node, suggested.species) : []
  })
}

function renamed(
  text: string,
  node: Parameters<typeof replacing>[1] & { text: string },
  species: Species,
): readonly Fix[] {
  const name = acceptedName(node.text, species)
  return name === undefined ? [] : replacing(text, node, name, false, titleOf(name, species))
}

function titleOf(name: string, { zh, latin }: Species) {
  const other = scriptOf(name) === 'zh' ? latin : zh
  return { zh: `改为“${name}”（${other}）`, en: `Change to ${name} (${other})` }
}

/**
 * The name by which a plant is known without doubt, in the language of what was written; remarks such as (全冠) stay
 * where the name means the same with them.
 */
export function acceptedName(written: string, { zh, latin }: Species): string | undefined {
  const remark = /[(（【].*$/u.exec(written)?.[0] ?? ''
  const names = scriptOf(written) === 'zh' ? [zh, latin] : [latin, zh]
  return names
    .flatMap((name) => [`${name}${remark}`, name])
    .find((name) => {
      const match = lookupSpecies(name)
      return match.kind === 'known' && match.species.latin === latin
    })
}
