import { nativeListState } from '../declaration/native-list.js'
import { valueName } from '../declaration/value-name.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Planting } from '../generated/declarations.js'
import { lookupSpecies } from '../species/lookup-species.js'
import type { Species } from '../species/species.js'
import type { Check } from './check.js'
import { ofRows } from './of-rows.js'

/** What a row claims against the catalogue. The declared list's authority wins; the difference is shown. */
export const speciesClaims: Check = (declaration, { asOf }) => {
  if (declaration.kind !== 'Project') return []
  const listed = nativeListState(declaration, asOf) === 'named'
  const name = listed ? 'species-claims beside a list' : 'species-claims'
  return ofRows<Planting>(name, 'planting', declaration, ({ facts, path }) => claimsOf(facts, path, listed))
}

function claimsOf(row: Planting, path: Path, listed: boolean): readonly Problem[] {
  const match = lookupSpecies(row.species)
  const species = match.kind === 'known' ? match.species : undefined
  const unlisted = row.status !== undefined && !listed ? [claimWithoutList(row, path)] : []
  if (!species) return unlisted
  return unlisted.concat(formClaim(row, species, path), statusClaim(row, species, path), invasive(row, species, path))
}

function claimWithoutList(row: Planting, path: Path): Problem {
  return problem('species-claim/no-list', [...path, 'status'], {
    species: row.species,
    claimed: valueName('plantStatus', row.status ?? ''),
  })
}

function formClaim({ species, form }: Planting, { form: catalogue }: Species, path: Path): readonly Problem[] {
  if (form === undefined || form === catalogue) return []
  const args = { species, claimed: valueName('form', form), catalogue: valueName('form', catalogue) }
  return [problem('species-claim/form', [...path, 'form'], args)]
}

/** `adapted` contradicts nothing: the catalogue knows only what is native. */
function statusClaim(row: Planting, species: Species, path: Path): readonly Problem[] {
  const contradicts =
    (row.status === 'native' && species.native === 'no') || (row.status === 'exotic' && species.native === 'yes')
  if (contradicts) {
    const catalogue = species.native === 'yes' ? { zh: '乡土', en: 'native' } : { zh: '非乡土', en: 'not native' }
    const { grade, sources } = species
    return [
      problem('species-claim/status', [...path, 'status'], {
        species: row.species,
        claimed: valueName('plantStatus', row.status ?? ''),
        catalogue,
        grade,
        sources,
      }),
    ]
  }
  if (row.status !== 'native' || species.rank === 'species') return []
  return [problem('species-claim/cultivar', [...path, 'status'], { species: row.species, rank: ranks[species.rank] })]
}

const ranks = { cultivar: { zh: '栽培品种', en: 'cultivar' }, hybrid: { zh: '杂交种', en: 'hybrid' } } as const

function invasive({ species }: Planting, { invasive: list }: Species, path: Path): readonly Problem[] {
  return list ? [problem('species-claim/invasive', [...path, 'species'], { species, list })] : []
}
