import { valueName } from '../declaration/value-name.js'
import { problem } from '../finding/problem.js'
import type { Planting } from '../generated/declarations.js'
import { speciesTraits } from '../species/species-traits.js'
import type { Check } from './check.js'
import { ofRows } from './of-rows.js'

/** Bamboo and vines can grow in either layer; until the row says which, both stay possible. */
export const layerMissing: Check = (declaration) => {
  if (declaration.kind !== 'Project') return []
  return ofRows<Planting>('layer-missing', 'planting', declaration, ({ facts, path }) => {
    const form = facts.form ?? speciesTraits(facts.species).form
    if ((form !== 'bamboo' && form !== 'vine') || facts.layer !== undefined) return []
    return [problem('layer-missing/layer', path, { row: facts.species, form: valueName('form', form) })]
  })
}
