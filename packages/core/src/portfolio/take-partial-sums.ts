import type { Locator } from '../declaration/locator.js'
import type { MissingFact, Subject } from '../finding/finding.js'
import { messages } from '../generated/messages.js'
import type { Judgement } from '../generated/rules.js'
import type { MeasureContext, Measured } from '../measure/measured.js'
import { missingFact } from '../measure/missing.js'
import { take } from '../measure/take.js'
import { verify } from '../measure/where.js'
import { message } from '../message/message.js'
import type { Pack, Rule } from '../pack/pack.js'
import { placeOf } from '../pack/place.js'
import { between } from '../quantity/interval.js'
import { zero } from '../quantity/rational.js'
import { emptyShare, type Share } from '../quantity/share.js'
import type { PartialSum } from './portfolio.js'

/** A judgement that is made over a portfolio. */
export type PortfolioJudgement = Judgement & { readonly portfolio: NonNullable<Judgement['portfolio']> }

export function isOverPortfolio(judgement: Judgement): judgement is PortfolioJudgement {
  return judgement.portfolio !== undefined
}

/** The name of a sum, the same on every machine. */
export function sumId(pack: Pack, rule: Rule, judgement: Judgement): string {
  return `${pack.id}/${rule.rule}/${rule.judgements.indexOf(judgement)}`
}

/** What a declaration adds to the sums of a pack; nothing to those whose condition it does not meet. */
export function takePartialSums(
  pack: Pack,
  context: MeasureContext,
  subject: Subject,
  digest: string,
  locator: Locator,
): readonly PartialSum[] {
  const place = placeOf(pack, subject.jurisdiction).id
  return pack.rules.flatMap((rule) =>
    rule.judgements.filter(isOverPortfolio).flatMap((judgement) => {
      if (judgement.portfolio.of !== subject.kind) return []
      const membership = verify(judgement.portfolio.where, context)
      if (membership.truth === 'no') return []
      const measured = take(judgement.measure, context)
      const share = shareIn(measured, membership.truth === 'yes')
      const contribution = contributionOf(share, measured, subject, locator)
      const missing = [
        ...(membership.unknown ? [missingFact(context.declaration, membership.unknown)] : []),
        ...measured.missing,
      ]
      const facts = missing.map((fact) => inSubject(fact.message, subject, locator.at(fact.path)))
      return [
        {
          sum: sumId(pack, rule, judgement),
          subject,
          place,
          digest,
          share,
          unit: measured.termUnit,
          contribution,
          missing: facts,
        },
      ]
    }),
  )
}

/** What may or may not belong counts from nothing to all of it. */
function shareIn({ share = emptyShare }: Measured, belongs: boolean): Share {
  return belongs ? share : { part: between(zero, share.part.hi), rest: between(zero, share.rest.hi) }
}

function contributionOf(
  { rest }: Share,
  { termUnit, at }: Measured,
  subject: Subject,
  locator: Locator,
): PartialSum['contribution'] {
  return { label: subject.name, amount: rest, unit: termUnit, location: locator.at(at), side: 'rest' }
}

function inSubject(what: MissingFact['message'], subject: Subject, location: MissingFact['location']): MissingFact {
  return { message: message(messages['missing-from-subject'], { subject: subject.name, what }), location }
}
