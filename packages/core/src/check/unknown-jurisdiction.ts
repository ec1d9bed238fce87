import type { Declaration } from '../declaration/declaration.js'
import { nearestSpelling } from '../declaration/nearest.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Pack } from '../pack/pack.js'
import { placeOf } from '../pack/place.js'

/** A place that is none of the pack's, but nearly spelt like one: any other place is somebody else's, and no fault. */
export function unknownJurisdiction({ jurisdiction }: Declaration, pack: Pack): readonly Problem[] {
  if (jurisdiction === '' || placeOf(pack, jurisdiction).known) return []
  const names = pack.jurisdictions.flatMap(({ id, zh }) => [id, zh])
  const nearest = names.find((name) => isPartOf(name, jurisdiction)) ?? nearestSpelling(jurisdiction, names)
  if (nearest === undefined) return []
  return [problem('unknown-jurisdiction/nearest', ['jurisdiction'], { text: shorten(jurisdiction), nearest })]
}

/** 晋城市本级, 高平 and 城区政府: a name with something more, or without the word for what it is. */
function isPartOf(name: string, written: string): boolean {
  return written.length > 1 && (written.includes(name) || name.slice(0, -1) === written)
}
