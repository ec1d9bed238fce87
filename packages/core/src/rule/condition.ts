import { type Facts, isLeftOut } from '../declaration/declaration.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { messages } from '../generated/messages.js'
import type { Condition, Judgement } from '../generated/rules.js'
import { datesOf, fieldValue } from '../measure/field-value.js'
import type { MeasureContext, MissingTerm } from '../measure/measured.js'
import { missingFact } from '../measure/missing.js'
import { take } from '../measure/take.js'
import type { Truth } from '../measure/truth.js'
import { verify } from '../measure/where.js'
import { type Message, message } from '../message/message.js'
import type { Text } from '../message/text.js'
import type { DateRange } from '../quantity/date-range.js'
import { meets, requirementIn } from '../quantity/requirement.js'

/** Whether a judgement is made of a subject at all. */
export type Applicability = { readonly assumed: readonly Message[] } & (
  | { readonly state: 'applies'; readonly context: MeasureContext }
  | { readonly state: 'doesNot'; readonly why: Text | Message; readonly at: Path }
  | { readonly state: 'unknown'; readonly at: Path; readonly missing: readonly MissingTerm[] }
)

/**
 * All conditions must hold; the first that does not says why, else the first that cannot be known leaves the rule
 * open. What an absent date is taken to be holds for the figure too: the context that is returned has it.
 */
export function applicability({ when = [] }: Judgement, context: MeasureContext, reference: boolean): Applicability {
  const assumed: Message[] = []
  let [current, unknown]: [MeasureContext, Found | undefined] = [context, undefined]
  for (const condition of when) {
    const { assumption, ...taken } = withAbsent(condition, current)
    current = taken.context
    if (assumption) assumed.push(assumption)
    if (reference && condition.reference === 'skip') {
      assumed.push(message(messages['assumed-reference'], { field: fieldOf(condition, context) }))
      continue
    }
    const found = taken.found ?? verifyCondition(condition, current)
    if (found.truth === 'no') return { state: 'doesNot', why: condition.otherwise, at: found.at, assumed }
    if (found.truth === 'unknown') unknown ??= found
  }
  return unknown ? { state: 'unknown', ...unknown, assumed } : { state: 'applies', context: current, assumed }
}

interface Found {
  readonly truth: Truth
  readonly at: Path
  readonly missing: readonly MissingTerm[]
}

function verifyCondition(condition: Condition, context: MeasureContext): Found {
  const found = condition.measure ? verifyMeasure(condition, context) : verifyFacts(condition, context)
  if (found.truth !== 'unknown' || condition.absent === undefined || condition.where) return found
  return { ...found, truth: condition.absent === 'fails' ? 'no' : 'yes' }
}

function verifyFacts({ where }: Condition, context: MeasureContext): Found {
  const { truth, refutedBy, unknown } = verify(where, context)
  const missing = unknown ? [missingFact(context.declaration, unknown)] : []
  return { truth, at: refutedBy ?? unknown ?? [], missing }
}

const truths = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const

/** A measure with a bound, such as the presence of an approval. With nothing to measure the condition does not hold. */
function verifyMeasure(condition: Condition, context: MeasureContext): Found {
  const { value, at, missing, empty } = take(condition.measure ?? {}, context)
  return { truth: empty ? 'no' : truths[meets(value, requirementIn(condition))], at, missing }
}

interface WithAbsent {
  readonly context: MeasureContext
  /** What the absence alone decides. */
  readonly found?: Found
  readonly assumption?: Message
}

/** The first fact of a condition, where nobody wrote it, as the condition says. One that is there and wrong stays unknown. */
function withAbsent(condition: Condition, context: MeasureContext): WithAbsent {
  const { where, absent } = condition
  const name = firstField(condition)
  const field = fieldValue(name, context)
  const isAbsent = field.state === 'unknown' && !isLeftOut(context.declaration, field.path)
  if (!where || !isAbsent || absent === undefined) return { context }
  if (absent !== 'asOf') {
    return { context, found: { truth: absent === 'holds' ? 'yes' : 'no', at: field.path, missing: [] } }
  }
  const latest = condition.notAfter === undefined ? undefined : datesOf(fieldValue(condition.notAfter, context))
  if (latest) return { context: withFact(context, name, { from: Number.NEGATIVE_INFINITY, to: latest.to }) }
  return {
    context: withFact(context, name, { from: context.asOf, to: context.asOf }),
    assumption: message(messages['assumed-as-of'], { field: fieldOf(condition, context) }),
  }
}

function withFact(context: MeasureContext, name: string, fact: DateRange): MeasureContext {
  return { ...context, facts: put(fact, name.split('.'), context.facts) as Facts }
}

function put(fact: DateRange, [step, ...rest]: readonly string[], holder: unknown): unknown {
  if (step === undefined) return fact
  const facts = (holder ?? {}) as Facts
  return { ...facts, [step]: put(fact, rest, facts[step]) }
}

function firstField({ where = {} }: Condition): string {
  return Object.keys(where)[0] ?? ''
}

/** The condition's first field as the form names it. */
function fieldOf(condition: Condition, context: MeasureContext): Text {
  return nameAt(context.declaration.record, fieldValue(firstField(condition), context).path)
}
