import { registerOf } from '../declaration/declaration.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Planting } from '../generated/declarations.js'
import { shorten } from '../message/shorten.js'
import { lookupSpecies } from '../species/lookup-species.js'
import type { Check } from './check.js'

/** Names that the catalogue does not know, or knows for more than one plant. The row still counts, as far as it can. */
export const speciesNames: Check = (declaration) =>
  declaration.kind === 'Project'
    ? registerOf<Planting>(declaration, 'planting').rows.flatMap(({ facts, path }) =>
        nameProblems(facts.species, [...path, 'species']),
      )
    : []

function nameProblems(species: string, path: Path): readonly Problem[] {
  const match = lookupSpecies(species)
  if (match.kind === 'known') return []
  if (match.kind === 'ambiguous') {
    const candidates = match.candidates.map(({ zh, latin }) => `${zh} (${latin})`)
    return [problem('ambiguous-species/candidates', path, { species: shorten(species), candidates })]
  }
  if (match.suggestions.length === 0) return [problem('unknown-species/none', path, { species: shorten(species) })]
  return [problem('unknown-species/suggestions', path, { species: shorten(species), suggestions: match.suggestions })]
}
