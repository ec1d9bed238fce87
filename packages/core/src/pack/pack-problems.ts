import { type Problem, problem } from '../finding/problem.js'
import { type FindPack, strangersTo } from './extend-pack.js'
import type { PackSource } from './pack.js'
import { parentsOf } from './place.js'

/** What a schema cannot say of pack.yaml: places and rules of another pack that there are not. */
export function packProblems(source: PackSource, find: FindPack): readonly Problem[] {
  return [...placeProblems(source), ...baseProblems(source, find)]
}

/** Every parent is a place of the pack, and none leads back to itself; groups hold places. */
function placeProblems({ pack: { jurisdictions, groups, outside } }: PackSource): readonly Problem[] {
  const isPlace = (id: string) => jurisdictions.some((place) => place.id === id)
  const parents = jurisdictions.flatMap(({ id, parent }, index) => {
    const leadsNowhere = parent !== undefined && !isPlace(parent)
    if (!leadsNowhere && !parentsOf(jurisdictions, id).includes(id)) return []
    return [problem('pack/parent', ['jurisdictions', index, 'parent'], { text: id })]
  })
  const strangers = Object.entries(groups).flatMap(([name, { places }]) =>
    places.flatMap((text, row) =>
      isPlace(text) ? [] : [problem('pack/place', ['groups', name, 'places', row], { text })],
    ),
  )
  const isLost = outside !== undefined && !Object.hasOwn(groups, outside)
  return [...parents, ...strangers, ...(isLost ? [problem('pack/place', ['outside'], { text: outside })] : [])]
}

function baseProblems({ pack }: PackSource, find: FindPack): readonly Problem[] {
  const base = pack.extends === undefined ? undefined : find(pack.extends)
  if (!base) return []
  return strangersTo(base, pack).map((rule) => {
    const row = pack.only?.indexOf(rule) ?? -1
    const path = row < 0 ? ['overrides', rule] : ['only', row]
    return problem('pack/unknown-rule', path, { rule, pack: base.pack.pack }, { mark: row < 0 ? 'key' : 'value' })
  })
}
