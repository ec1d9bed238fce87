import { boxOf, grown } from './box.js'
import { indexBoxes } from './box-index.js'
import { greatest } from './greatest.js'
import { indexOutlines, nearestTo } from './nearest.js'
import type { Park } from './park.js'
import { perMetre } from './plane.js'
import { type RadiusProfile, radiiOf } from './radius.js'
import type { Trouble } from './trouble.js'

/** Metres within which two outlines are meant to be one. */
const touch = 1

/** Parks that together would serve farther than each on its own: perhaps one park, recorded in parts (一园多记). */
export function touchingParks(parks: readonly Park[], profile: RadiusProfile): readonly Trouble[] {
  const radius = (area: number) => radiiOf({ lower: area, nominal: area, upper: area }, profile, false).sure
  const most = Math.max(0, ...profile.steps.map((step) => step.radius))
  const small = parks.filter(({ area }) => radius(area.nominal) < most)
  return groupsOf(small).flatMap((group): readonly Trouble[] => {
    const together = group.reduce((sum, { area }) => sum + area.nominal, 0)
    const farthest = greatest(group.map(({ area }) => radius(area.nominal)))
    if (radius(together) <= farthest) return []
    return [{ id: 'touching-parks', layer: 'parks', features: group.map(({ label }) => label), amount: together }]
  })
}

function groupsOf(parks: readonly Park[]): readonly (readonly Park[])[] {
  const parent = parks.map((_, index) => index)
  const root = (index: number): number => {
    const above = parent[index] ?? index
    return above === index ? index : root(above)
  }
  const index = indexBoxes(parks.map(({ box }) => box))
  for (const [number, park] of parks.entries())
    for (const other of index.touching(grown(boxOf(park.paths), touch * perMetre)))
      if (other < number && isNear(park, parks[other])) parent[root(number)] = root(other)
  const groups = new Map<number, Park[]>()
  for (const [number, park] of parks.entries()) {
    const group = groups.get(root(number))
    if (group) group.push(park)
    else groups.set(root(number), [park])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

function isNear(park: Park, other: Park | undefined): boolean {
  const found = other && nearestTo(park.paths, indexOutlines([other.paths]))
  return found !== undefined && found.distance <= touch
}
