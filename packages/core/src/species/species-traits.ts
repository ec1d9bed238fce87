import { lookupSpecies } from './lookup-species.js'
import type { GrowthForm, Species } from './species.js'

/** What the catalogue says of a plant's name, so far as all taxa agree that the name may mean. */
export interface SpeciesTraits {
  readonly form: GrowthForm | undefined
  readonly native: Species['native']
}

export function speciesTraits(name: string): SpeciesTraits {
  const match = lookupSpecies(name)
  if (match.kind === 'known') return match.species
  const taxa = match.kind === 'ambiguous' ? match.candidates : []
  const [first] = taxa
  if (!first) return { form: undefined, native: 'unknown' }
  return {
    form: taxa.every(({ form }) => form === first.form) ? first.form : undefined,
    native: taxa.every(({ native }) => native === first.native) ? first.native : 'unknown',
  }
}
