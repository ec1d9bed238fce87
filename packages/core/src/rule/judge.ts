import type { MilestoneOutcome } from '../finding/finding.js'
import { messages } from '../generated/messages.js'
import type { Judgement } from '../generated/rules.js'
import { datesOf, fieldValue } from '../measure/field-value.js'
import type { MeasureContext, Measured } from '../measure/measured.js'
import { missingFact } from '../measure/missing.js'
import { take } from '../measure/take.js'
import { verify } from '../measure/where.js'
import { type Message, message } from '../message/message.js'
import type { Pack, Rule } from '../pack/pack.js'
import { isMadeOf, type Place, placeNames } from '../pack/place.js'
import { type Applicability, applicability } from './condition.js'
import { withDeclared } from './declared.js'
import { echoes } from './echo.js'
import { figureDate } from './figure-date.js'
import { knownGap, repairOf } from './gap.js'
import { type Calendar, horizonReadings, milestoneOutcomes, type ValueAt } from './milestone.js'
import type { Outcome } from './outcome.js'
import { placesOf } from './places.js'
import { inScope } from './scope.js'
import { sentence } from './sentence.js'
import { type ShownFigures, shownFigures } from './shown.js'
import { decide } from './verdict.js'

/** One judgement of a rule on one declaration, or on one item of a list in it. */
export function judge(pack: Pack, rule: Rule, judgement: Judgement, place: Place, context: MeasureContext): Outcome {
  const condition = applies(pack, rule, judgement, place, context)
  if (condition.state !== 'applies') return withoutFigure(rule, judgement, condition)
  const { context: assumed } = condition
  const measured = withDeclared(judgement, take(judgement.measure, assumed), assumed)
  const scoped = inScope(judgement, measured, assumed)
  const shown = shownFigures(judgement, assumed)
  return judgeMeasured(rule, judgement, scoped.measured, {
    valueAt: (asOf) => take(judgement.measure, { ...assumed, asOf }).value,
    calendar: calendarOf(pack, place, context),
    context: assumed,
    assumed: condition.assumed,
    shown: { figures: [...scoped.figures, ...shown.figures], problems: [...scoped.problems, ...shown.problems] },
  })
}

/** Whether a judgement is made of this place, and whether its conditions hold. */
export function applies(
  pack: Pack,
  rule: Rule,
  judgement: Judgement,
  place: Place,
  context: MeasureContext,
): Applicability {
  if (!isMadeOf(pack, judgement, place)) {
    const places = placeNames(pack, placesOf(rule, judgement))
    const why = message(messages['other-places'], { places, place: place.name })
    return { state: 'doesNot', why, at: ['jurisdiction'], assumed: [] }
  }
  const { unknown } = verify(judgement.among, context)
  if (!unknown) return applicability(judgement, context, !place.known)
  return { state: 'unknown', at: unknown, missing: [missingFact(context.declaration, unknown)], assumed: [] }
}

/** For a place outside the pack the policy's date of issue says nothing. */
export function calendarOf(pack: Pack, place: Place, context: MeasureContext): Calendar {
  return {
    asOf: context.asOf,
    ...horizonOf(pack),
    inForce: place.known ? pack.inForce : Number.NEGATIVE_INFINITY,
    dateOf: (field) => datesOf(fieldValue(field, context)),
  }
}

type Horizon = Pick<Calendar, 'horizon' | 'horizonReading'>

const horizons = new WeakMap<Pack, Horizon>()

function horizonOf(pack: Pack): Horizon {
  const known = horizons.get(pack)
  if (known) return known
  const reading = pack.parameters.find(({ id, assumed }) => id === 'horizon' && assumed === 'true')
  const horizon = { horizon: pack.horizon, ...(reading && { horizonReading: message(reading.source) }) }
  horizons.set(pack, horizon)
  return horizon
}

type Unjudged = Exclude<Applicability, { readonly state: 'applies' }>

/** What a condition alone decides: the rule does not apply, or nobody knows whether it does. */
export function withoutFigure(rule: Rule, judgement: Judgement, condition: Unjudged): Outcome {
  const { at, assumed } = condition
  const base = { ...unfigured(rule, judgement), at, assumed }
  if (condition.state === 'doesNot') {
    const { why } = condition
    return { ...base, verdict: 'notApplicable', message: 'template' in why ? why : message(why) }
  }
  const open = message(messages['condition-open'], { title: rule.title })
  return { ...base, verdict: 'open', message: open, undecided: condition.missing }
}

/** An outcome without a figure, before it says what it is. */
export function unfigured(rule: Rule, judgement: Judgement) {
  const none = { milestones: [], figures: [], assumed: [], undecided: [], problems: [] } as const
  return { rule, judgement, level: 'none', ...none } as const
}

/** What a figure is judged with, however it was come by. */
export interface Judging {
  readonly valueAt: ValueAt
  readonly calendar: Calendar
  readonly context: MeasureContext
  readonly assumed: readonly Message[]
  readonly shown: ShownFigures
}

/** The verdict on a figure, however it was come by: from one declaration, or summed over a portfolio. */
export function judgeMeasured(rule: Rule, judgement: Judgement, measured: Measured, judging: Judging): Outcome {
  const { valueAt, calendar, context, shown } = judging
  const milestones = milestoneOutcomes(judgement, measured.value, valueAt, calendar).map(inUnitOf(measured))
  const assumed = echoes(judgement, context).concat(
    figureDate(judgement, milestones, context),
    judging.assumed,
    measured.assumed,
    readingsOf(rule, judgement),
  )
  const problems = measured.problems.concat(shown.problems)
  const base = { ...unfigured(rule, judgement), measured, assumed, problems, figures: shown.figures, at: measured.at }
  if (measured.empty) {
    const why = message(judgement.empty ?? messages['nothing-to-measure'])
    return { ...base, verdict: 'notApplicable', message: why }
  }
  const decided = decide(judgement, milestones, measured, calendar.asOf)
  const { verdict, level, milestone, reason } = decided
  const { gap, repair } = milestone.state === 'unmet' ? shortfallOf(judgement, measured, decided) : metInFull
  const outcome: Draft<Omit<Outcome, 'message'>> = { ...base, verdict, level, milestone, milestones }
  outcome.assumed = assumed.concat(horizonReadings(milestone, calendar))
  if (reason) outcome.reason = reason
  if (gap) outcome.gap = gap
  if (repair) outcome.repair = repair
  return Object.assign(outcome, { message: sentence(outcome) })
}

const metInFull: Pick<Outcome, 'gap' | 'repair'> = {}

/** Field by field, since thousands of them are made: engines are slow to spread several records into one. */
type Draft<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** A pack asks for 7; of a checklist that is 7 items. */
function inUnitOf({ unit }: Measured): (outcome: MilestoneOutcome) => MilestoneOutcome {
  return (outcome) => (unit === 'items' ? { ...outcome, requirement: { ...outcome.requirement, unit } } : outcome)
}

function shortfallOf(
  judgement: Judgement,
  measured: Measured,
  { milestone, reason }: ReturnType<typeof decide>,
): Pick<Outcome, 'gap' | 'repair'> {
  const gap = knownGap(measured.value, milestone.requirement)
  const repair = reason === 'overdue' ? undefined : repairText(judgement, measured, milestone.requirement)
  return { ...(gap && { gap }), ...(repair && { repair }) }
}

/** {amount} is the smallest change, {unmet} what does not count so far; without what its text speaks of there is no repair. */
function repairText(
  { repair }: Judgement,
  measured: Measured,
  requirement: Parameters<typeof repairOf>[1],
): Message | undefined {
  const amount = repairOf(measured, requirement)
  const unmet = measured.terms.flatMap(({ side, label }) => (side === 'rest' ? [label] : []))
  if (!repair || (repair.zh.includes('{amount}') && !amount) || (repair.zh.includes('{unmet}') && unmet.length === 0))
    return undefined
  return message(repair, { ...(amount && { amount: { ...amount, rounding: 'up' } }), unmet })
}

const readings = new WeakMap<Judgement, readonly Message[]>()

/** The assumed readings that a judgement rests on: the same whatever it judges. */
function readingsOf(rule: Rule, judgement: Judgement): readonly Message[] {
  const known = readings.get(judgement) ?? readingsIn(rule, judgement)
  readings.set(judgement, known)
  return known
}

/** The pack's parameters that are marked so, and the rule's own. */
function readingsIn(rule: Rule, judgement: Judgement): readonly Message[] {
  const parameters = rule.judgementParameters[rule.judgements.indexOf(judgement)] ?? []
  const marked = parameters.filter(({ assumed }) => assumed === 'true').map(({ source }) => message(source))
  return [...marked, ...(judgement.assumes ?? []).map((text) => message(text))]
}
