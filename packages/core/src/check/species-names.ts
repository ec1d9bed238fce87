import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Planting } from '../generated/declarations.js'
import { shorten } from '../message/shorten.js'
import { lookupSpecies } from '../species/lookup-species.js'
import type { Check } from './check.js'
import { ofRows } from './of-rows.js'

/** Names that the catalogue does not know, or knows for more than one plant. The row still counts, as far as it can. */
export const speciesNames: Check = (declaration) =>
  declaration.kind === 'Project'
    ? ofRows<Planting>('species-names', 'planting', declaration, ({ facts, path }) => nameProblems(facts, path))
    : []

function nameProblems({ species, form }: Planting, row: Path): readonly Problem[] {
  const match = lookupSpecies(species)
  if (match.kind === 'known') return []
  const path = [...row, 'species']
  const name = shorten(species)
  if (match.kind === 'ambiguous') {
    const candidates = match.candidates.map(({ zh, latin }) => `${zh} (${latin})`)
    return [problem('ambiguous-species/candidates', path, { species: name, candidates })]
  }
  if (match.suggestions.length > 0 && !collective.test(species)) {
    return [problem('unknown-species/suggestions', path, { species: name, suggestions: match.suggestions })]
  }
  return [problem(form === undefined ? 'unknown-species/none' : 'unknown-species/form-stated', path, { species: name })]
}

/** Words for many plants at once, of which none was meant. */
const collective = /[乔灌]木|藤本|竹类|草本|草坪|地被|水生|花卉|绿篱|篱类|苗木|球类|植物/u
