import type { Declaration } from '../declaration/declaration.js'
import { nearestSpelling } from '../declaration/nearest.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Pack } from '../pack/pack.js'
import { placeOf } from '../pack/place.js'

/** A place that is none of the pack's, but nearly spelt like one: any other place is somebody else's, and no fault. */
export function unknownJurisdiction({ jurisdiction }: Declaration, pack: Pack): readonly Problem[] {
  if (jurisdiction === '' || placeOf(pack, jurisdiction).known) return []
  const nearest = nearestSpelling(
    jurisdiction,
    pack.jurisdictions.flatMap(({ id, zh }) => [id, zh]),
  )
  if (nearest === undefined) return []
  return [problem('unknown-jurisdiction/nearest', ['jurisdiction'], { text: shorten(jurisdiction), nearest })]
}
