import { type Facts, isLeftOut } from '../declaration/declaration.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { messages } from '../generated/messages.js'
import type { Condition, Judgement } from '../generated/rules.js'
import { fieldValue } from '../measure/field-value.js'
import type { MeasureContext } from '../measure/measured.js'
import { type Verified, verify } from '../measure/where.js'
import { type Message, message } from '../message/message.js'
import type { Text } from '../message/text.js'
import type { DateRange } from '../quantity/date-range.js'

/** Whether a judgement is made of a subject at all. */
export type Applicability = { readonly assumed: readonly Message[] } & (
  | { readonly state: 'applies' }
  | { readonly state: 'doesNot'; readonly why: Text; readonly at: Path }
  | { readonly state: 'unknown'; readonly fact: Path }
)

/** All conditions must hold; the first that does not says why, else the first that cannot be known leaves the rule open. */
export function applicability({ when = [] }: Judgement, context: MeasureContext, reference: boolean): Applicability {
  const assumed: Message[] = []
  let unknown: Path | undefined
  for (const condition of when) {
    if (reference && condition.reference === 'skip') {
      assumed.push(message(messages['assumed-reference'], { field: fieldOf(condition, context) }))
      continue
    }
    const found = verifyCondition(condition, context)
    if (found.assumption) assumed.push(found.assumption)
    if (found.truth === 'no') return { state: 'doesNot', why: condition.otherwise, at: found.refutedBy ?? [], assumed }
    unknown ??= found.unknown
  }
  return unknown ? { state: 'unknown', fact: unknown, assumed } : { state: 'applies', assumed }
}

function verifyCondition(condition: Condition, context: MeasureContext): Verified & { readonly assumption?: Message } {
  const found = fieldValue(firstField(condition), context)
  const isAbsent = found.state === 'unknown' && !isLeftOut(context.declaration, found.path)
  if (!isAbsent || condition.absent === undefined) return verify(condition.where, context)
  if (condition.absent === 'holds') return { truth: 'yes' }
  const today = { from: context.asOf, to: context.asOf }
  const facts = withFact(context.facts, firstField(condition).split('.'), today) as Facts
  const assumption = message(messages['assumed-as-of'], { field: fieldOf(condition, context) })
  return { ...verify(condition.where, { ...context, facts }), assumption }
}

function withFact(holder: unknown, [step, ...rest]: readonly string[], fact: DateRange): unknown {
  if (step === undefined) return fact
  const facts = (holder ?? {}) as Facts
  return { ...facts, [step]: withFact(facts[step], rest, fact) }
}

function firstField({ where }: Condition): string {
  return Object.keys(where)[0] ?? ''
}

/** The condition's first field as the form names it. */
function fieldOf(condition: Condition, { declaration, path }: MeasureContext): Text {
  return nameAt(declaration.record, [...path, ...firstField(condition).split('.')])
}
