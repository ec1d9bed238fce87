import type { Declaration } from '../declaration/declaration.js'
import { nearestSpelling } from '../declaration/nearest.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Pack } from '../pack/pack.js'
import { placeOf } from '../pack/place.js'

/** A place that is no pack's, but nearly spelt like one: any other place is somebody else's, and no fault. */
export function unknownJurisdiction({ jurisdiction }: Declaration, packs: readonly Pack[]): readonly Problem[] {
  if (jurisdiction === '' || packs.some((pack) => placeOf(pack, jurisdiction).known)) return []
  const [nearest] = packs.flatMap((pack) => nearestPlace(jurisdiction, pack) ?? [])
  if (nearest === undefined) return []
  return [problem('unknown-jurisdiction/nearest', ['jurisdiction'], { text: shorten(jurisdiction), nearest })]
}

function nearestPlace(jurisdiction: string, pack: Pack): string | undefined {
  const names = pack.jurisdictions.flatMap(({ id, zh }) => [id, zh])
  return spokenOf(jurisdiction, pack) ?? nearestSpelling(jurisdiction, names)
}

/** 晋城市本级, 高平 and 城区政府: the innermost place of a name with more in it, or without the word for what it is. */
function spokenOf(written: string, { jurisdictions }: Pack): string | undefined {
  const names = jurisdictions.map(({ zh }) => zh)
  const short = names.find((name) => written.length > 1 && name.slice(0, -1) === written)
  const held = names.filter((name) => written.includes(name))
  return short ?? held.toSorted((a, b) => endIn(written, b) - endIn(written, a))[0]
}

function endIn(text: string, part: string): number {
  return text.lastIndexOf(part) + part.length
}
