import type { Locator } from '../declaration/locator.js'
import type { DeclarationKind, Subject } from '../finding/finding.js'
import { messages } from '../generated/messages.js'
import type { Judgement } from '../generated/rules.js'
import { datesOf, fieldValue } from '../measure/field-value.js'
import { type MeasureContext, type Measured, measuredShare } from '../measure/measured.js'
import { missingFact } from '../measure/missing.js'
import { take } from '../measure/take.js'
import type { Truth } from '../measure/truth.js'
import { verify } from '../measure/where.js'
import { yearOfDay } from '../measure/year.js'
import { type Message, message } from '../message/message.js'
import { textOf } from '../message/text.js'
import type { Pack, Rule } from '../pack/pack.js'
import { placeOf, placesIn } from '../pack/place.js'
import { isSet } from '../pack/with-parameters.js'
import { anyAmount, between } from '../quantity/interval.js'
import { zero } from '../quantity/rational.js'
import { emptyShare, type Share } from '../quantity/share.js'
import type { PartialSum } from './portfolio.js'

/** A judgement that is made over a portfolio. */
export type PortfolioJudgement = Judgement & { readonly portfolio: NonNullable<Judgement['portfolio']> }

export function isOverPortfolio(judgement: Judgement): judgement is PortfolioJudgement {
  return judgement.portfolio !== undefined
}

/** The name of a sum, the same on every machine; where the host has set what is counted by, with that. */
export function sumId(pack: Pack, { rule, judgements, countParameters }: Rule, judgement: Judgement): string {
  const index = judgements.indexOf(judgement)
  const set = (countParameters[index] ?? []).filter(isSet).map(({ id, value }) => `?${id}=${[value].flat().join(',')}`)
  return `${pack.id}/${rule}/${index}${set.join('')}`
}

/** A declaration that may count into the sums of a pack. */
interface Candidate {
  readonly context: MeasureContext
  readonly subject: Subject
  readonly locator: Locator
}

/** What a declaration adds to each sum of its kind in some packs, each once; to those whose condition it does not meet, nothing. */
export function takePartialSums(
  packs: readonly Pack[],
  context: MeasureContext,
  subject: Subject,
  digest: string,
  locator: Locator,
): readonly PartialSum[] {
  const taken = new Set<string>()
  return packs.flatMap((pack) => {
    const sums = sumsIn(pack, { context, subject, locator }, digest, taken)
    for (const { sum } of sums) taken.add(sum)
    return sums
  })
}

function sumsIn(
  pack: Pack,
  { context, subject, locator }: Candidate,
  digest: string,
  taken: ReadonlySet<string>,
): readonly PartialSum[] {
  const place = placeOf(pack, subject.jurisdiction).id
  return sumsOver(pack, subject.kind)
    .filter(({ sum, judgement }) => !taken.has(sum) && isMember(pack, judgement.portfolio, place))
    .map(({ sum, judgement }) => ({
      sum,
      subject,
      place,
      ...yearOf(context),
      digest,
      ...amountsIn(judgement, { context, subject, locator }),
    }))
}

interface PlannedSum {
  readonly sum: string
  readonly judgement: PortfolioJudgement
}

const plans = new WeakMap<Pack, Map<DeclarationKind, readonly PlannedSum[]>>()

/** What a pack adds up of declarations of one kind: the same for each of thousands. */
function sumsOver(pack: Pack, kind: DeclarationKind): readonly PlannedSum[] {
  const known = plans.get(pack) ?? new Map<DeclarationKind, readonly PlannedSum[]>()
  const plan = known.get(kind) ?? planOf(pack, kind)
  plans.set(pack, known.set(kind, plan))
  return plan
}

function planOf(pack: Pack, kind: DeclarationKind): readonly PlannedSum[] {
  return pack.rules.flatMap((rule) =>
    rule.judgements
      .filter(isOverPortfolio)
      .filter(({ portfolio }) => portfolio.of === kind)
      .map((judgement) => ({ sum: sumId(pack, rule, judgement), judgement })),
  )
}

function isMember(pack: Pack, { places }: PortfolioJudgement['portfolio'], place: string): boolean {
  return places === undefined || placesIn(pack, places).includes(place)
}

function yearOf(context: MeasureContext): Pick<PartialSum, 'year'> {
  const days = datesOf(fieldValue('year', context))
  return days ? { year: yearOfDay(days.from) } : {}
}

type Amounts = Pick<PartialSum, 'member' | 'share' | 'unit' | 'contribution' | 'missing' | 'review'>

function amountsIn(judgement: PortfolioJudgement, { context, subject, locator }: Candidate): Amounts {
  const { truth: member, unknown } = verify(judgement.portfolio.where, context)
  const { declaration } = context
  const measured = member === 'no' ? notCounted : take(judgement.measure, context)
  const share = shareIn(measured, member)
  const missing = [...(unknown ? [missingFact(declaration, unknown)] : []), ...measured.missing]
  return {
    member,
    share,
    unit: measured.termUnit,
    contribution: contributionOf(share, measured, subject, locator),
    missing: missing.map((fact) => ({
      message: inSubject(fact.message, subject),
      location: locator.at(fact.path),
    })),
    ...(measured.review && { review: inSubject(measured.review, subject) }),
  }
}

const notCounted = measuredShare(emptyShare, { termUnit: 'count', at: [] })

/** What may or may not belong counts from nothing to all of it; a figure without parts may be any. */
function shareIn({ share = { part: anyAmount, rest: anyAmount } }: Measured, member: Truth): Share {
  if (member === 'yes') return share
  return { part: between(zero, share.part.hi), rest: between(zero, share.rest.hi) }
}

function contributionOf(
  { rest }: Share,
  { termUnit, at }: Measured,
  subject: Subject,
  locator: Locator,
): PartialSum['contribution'] {
  return { label: textOf(subject.name), amount: rest, unit: termUnit, location: locator.at(at), side: 'rest' }
}

function inSubject(what: Message, { name }: Subject): Message {
  return message(messages['of-subject'], { subject: name, what })
}
