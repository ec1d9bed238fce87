import type { vocabulary } from '../generated/vocabulary.js'

export type GrowthForm = keyof (typeof vocabulary)['form']

/** One taxon of the catalogue (packages/core/data/README.md). It is no authority: a declared list wins over it. */
export interface Species {
  /** Latin name without author: Styphnolobium japonicum 'Pendula', Platanus × acerifolia. */
  readonly latin: string
  /** Empty where none is recorded. */
  readonly author: string
  /** The catalogue's Chinese name; no two taxa share one. */
  readonly zh: string
  readonly aliases: readonly string[]
  readonly synonyms: readonly string[]
  readonly family: { readonly latin: string; readonly zh: string }
  readonly form: GrowthForm
  readonly rank: 'species' | 'cultivar' | 'hybrid'
  /** Latin name of the taxon that a cultivar belongs to; it need not be in the catalogue. */
  readonly parent?: string
  /** Wild in Shanxi. */
  readonly native: 'yes' | 'no' | 'unknown'
  /** The native status is the parent taxon's: a cultivar itself is wild nowhere. */
  readonly inherited: boolean
  /** Strength of the evidence: A, B, C for yes; N for no; U for unknown. */
  readonly grade: 'A' | 'B' | 'C' | 'N' | 'U'
  /** The evidence by the names of its sources. */
  readonly sources: string
  /** The national lists of invasive alien species that name it. */
  readonly invasive?: string
}

export type SpeciesMatch =
  | { readonly kind: 'known'; readonly species: Species }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Species[] }
  /** `suggestions` are Chinese names of the catalogue, the nearest first. */
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] }
