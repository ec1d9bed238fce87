import type { DeclarationKind } from '../finding/finding.js'
import type { Judgement } from '../generated/rules.js'
import { isOfPart, judgedSubject } from '../pack/judged-subject.js'
import type { Pack, Rule } from '../pack/pack.js'
import type { Place } from '../pack/place.js'
import { isOverPortfolio } from '../portfolio/take-partial-sums.js'
import { isSilent } from './places.js'

/** A judgement to be made, with its rule. */
export interface Planned {
  readonly rule: Rule
  readonly judgement: Judgement
  /** Of a part, where the rule judges the whole as well: of a place that is not judged the finding on the whole says so once. */
  readonly isOfPart: boolean
}

const plans = new WeakMap<Pack, Map<string, readonly Planned[]>>()

/** What a pack judges of declarations of one kind and place, portfolios aside: the same for each of thousands. */
export function judgementsOf(pack: Pack, kind: DeclarationKind, place: Place): readonly Planned[] {
  const known = plans.get(pack) ?? new Map<string, readonly Planned[]>()
  // To a pack one place outside it is like another.
  const key = `${kind} ${place.known ? place.id : ''}`
  const plan = known.get(key) ?? planOf(pack, kind, place)
  plans.set(pack, known.set(key, plan))
  return plan
}

function planOf(pack: Pack, kind: DeclarationKind, place: Place): readonly Planned[] {
  return pack.rules.flatMap((rule) =>
    rule.judgements
      .filter((judgement) => judgedSubject(judgement).kind === kind && !isOverPortfolio(judgement))
      .filter((judgement) => !isSilent(pack, rule, judgement, place))
      .map((judgement) => ({ rule, judgement, isOfPart: isOfPart(judgement, rule) })),
  )
}
