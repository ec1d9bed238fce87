import type { Judgement } from '../generated/rules.js'
import type { Pack, Rule } from '../pack/pack.js'
import { isMadeOf, type Place } from '../pack/place.js'

/**
 * A rule may ask one thing of the city proper and another of counties: of the judgements on a kind of declaration the
 * one for its place is made; where none is, the first says so, and the others nothing.
 */
export function isSilent(pack: Pack, rule: Rule, judgement: Judgement, place: Place): boolean {
  if (isMadeOf(pack, judgement, place)) return false
  const alike = rule.judgements.filter(({ subject }) => subject === judgement.subject)
  return judgement !== alike[0] || alike.some((other) => isMadeOf(pack, other, place))
}

/** All places on whose declarations a rule is judged like this one. */
export function placesOf({ judgements }: Rule, { subject }: Judgement): readonly string[] {
  return [...new Set(judgements.flatMap((other) => (other.subject === subject ? (other.places ?? []) : [])))]
}
