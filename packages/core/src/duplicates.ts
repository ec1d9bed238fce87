import { groupBy } from './collection/group-by.js'
import type { Finding, Location, Subject } from './finding/finding.js'
import { type Problem, problem } from './finding/problem.js'
import { problemAt } from './finding/problem-at.js'
import type { Pack } from './pack/pack.js'
import { type Place, placeOf } from './pack/place.js'
import type { JurisdictionRead, SubjectRead } from './source-result.js'

/** Declarations of one id: equal ones count once in a sum, differing ones not at all. */
export function duplicateIds(subjects: readonly SubjectRead[], asOf: number): readonly Finding[] {
  return [...severalOfOneId(subjects)].flatMap(([id, group]) => {
    const equal = group.every(({ digest }) => digest === group[0]?.digest)
    const found = problem(equal ? 'duplicate-id/equal' : 'duplicate-id/differing', ['id'], { id })
    const members = group.map(({ digest: _, location, ...subject }) => ({ subject, location }))
    return onEach(members, found, asOf)
  })
}

/** Few among thousands: the others are not even listed. */
function severalOfOneId(subjects: readonly SubjectRead[]): ReadonlyMap<string, readonly SubjectRead[]> {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const { id } of subjects) (once.has(id) ? again : once).add(id)
  return groupBy(
    subjects.filter(({ id }) => again.has(id)),
    ({ id }) => id,
  )
}

/** Declarations of one place and year under several ids: which of them holds nobody can know. */
export function duplicatePlaces(
  read: readonly JurisdictionRead[],
  [pack]: readonly Pack[],
  asOf: number,
): readonly Finding[] {
  if (!pack) return []
  const dated = read.flatMap((one) => {
    const { year } = one.declaration.facts as { readonly year?: { readonly from: number } }
    return year ? [{ ...one, place: placeOf(pack, one.subject.jurisdiction), year: year.from }] : []
  })
  return [...groupBy(dated, ({ place, year }) => `${year} ${place.id}`).values()].flatMap((group) => {
    const [first, ...others] = group
    if (!first || others.every(({ subject }) => subject.id === first.subject.id)) return []
    const members = group.map(({ subject, locator }) => ({ subject, location: locator.at(['jurisdiction']) }))
    return onEach(members, severalOf(first.place), asOf)
  })
}

function severalOf({ name }: Place): Problem {
  return problem('duplicate-place/several', ['jurisdiction'], { place: name })
}

interface Member {
  readonly subject: Subject
  readonly location: Location
}

/** The same of each of several, pointing at the others. */
function onEach(members: readonly Member[], found: Problem, asOf: number): readonly Finding[] {
  if (members.length < 2) return []
  return members.map(({ subject, location }) => {
    const related = members.filter((other) => other.location !== location).map((other) => other.location)
    return problemAt(found, asOf, location, { related, subject })
  })
}
