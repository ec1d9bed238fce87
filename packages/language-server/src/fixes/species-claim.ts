import { type EnumName, fieldOf, lookupSpecies, type Species, vocabulary } from '@viridict/core'
import { nameOf } from './draft.js'
import type { FixOf } from './fix.js'
import { insertKeys } from './insert.js'
import { entryOf, placeOf } from './place.js'
import { replacing, scriptOf } from './replace.js'

/** What the catalogue says in place of a claim. A declared list may know better, so that a person has to say. */
const claimed =
  (of: (species: Species) => readonly [EnumName, string] | undefined): FixOf =>
  (finding, { text, declarations }) => {
    const { node, holder, holderRecord } = placeOf(finding, declarations) ?? {}
    const named = holder && entryOf(holder, holderRecord, 'species')?.value
    const match = named?.kind === 'scalar' ? lookupSpecies(named.text) : undefined
    const known = match?.kind === 'known' ? of(match.species) : undefined
    if (node?.kind !== 'scalar' || !known) return []
    const value = wordOf(...known, node.text)
    return replacing(text, node, value, false, {
      zh: `按植物目录改为“${value}”`,
      en: `Change to ${value}, as in the catalogue`,
    })
  }

export const claimedForm: FixOf = claimed(({ form }) => ['form', form])

export const claimedStatus: FixOf = claimed(({ native }) =>
  native === 'unknown' ? undefined : ['plantStatus', native === 'yes' ? 'native' : 'exotic'],
)

function wordOf(values: EnumName, value: string, like: string): string {
  const words: Readonly<Record<string, { readonly zh: string }>> = vocabulary[values]
  return scriptOf(like) === 'zh' ? (words[value]?.zh ?? value) : value
}

/** Bamboo and vines may stand in either layer. */
export const missingLayer: FixOf = (finding, { text, declarations }) => {
  const { node, record, written } = placeOf(finding, declarations) ?? {}
  const field = record && fieldOf(record, 'layer')
  if (node?.kind !== 'mapping' || !field || !written || entryOf(node, record, 'layer')) return []
  return Object.entries(vocabulary.layer).flatMap(([layer, { zh }]) => {
    const value = written.language === 'zh' ? zh : layer
    const edit = insertKeys(text, node, [[nameOf(field, written.language), value]])
    return edit
      ? [{ title: { zh: `补上“层: ${zh}”`, en: `Add layer: ${layer}` }, edits: [edit], isCertain: false }]
      : []
  })
}
