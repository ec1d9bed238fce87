import { isLeftOut } from '../declaration/declaration.js'
import type { Path } from '../finding/path.js'
import { messages } from '../generated/messages.js'
import type { Condition, Judgement } from '../generated/rules.js'
import type { MeasureContext } from '../measure/measured.js'
import { missingFact } from '../measure/missing.js'
import { type Verified, verify } from '../measure/where.js'
import { type Message, message } from '../message/message.js'
import type { Text } from '../message/text.js'

/** Whether a judgement is made of a subject at all. */
export type Applicability = { readonly assumed: readonly Message[] } & (
  | { readonly state: 'applies' }
  | { readonly state: 'doesNot'; readonly why: Text; readonly at: Path }
  | { readonly state: 'unknown'; readonly fact: Path }
)

/** All conditions must hold; the first that does not says why, the first that cannot be known leaves the rule open. */
export function applicability({ when = [] }: Judgement, context: MeasureContext, reference: boolean): Applicability {
  const assumed: Message[] = []
  for (const condition of when) {
    if (reference && condition.reference === 'skip') {
      assumed.push(message(messages['assumed-reference'], { field: fieldsOf(condition, context) }))
      continue
    }
    const { truth, unknown, assumption } = verifyCondition(condition, context)
    if (assumption) assumed.push(assumption)
    if (truth === 'no') return { state: 'doesNot', why: condition.otherwise, at: [firstField(condition)], assumed }
    if (truth === 'unknown') return { state: 'unknown', fact: unknown ?? [], assumed }
  }
  return { state: 'applies', assumed }
}

function verifyCondition(condition: Condition, context: MeasureContext): Verified & { readonly assumption?: Message } {
  const found = verify(condition.where, context)
  const name = firstField(condition)
  const isAbsent =
    condition.absent === 'asOf' && context.facts[name] === undefined && !isLeftOut(context.declaration, [name])
  if (!isAbsent) return found
  const facts = { ...context.facts, [name]: { from: context.asOf, to: context.asOf } }
  const assumption = message(messages['assumed-as-of'], { field: fieldsOf(condition, context) })
  return { ...verify(condition.where, { ...context, facts }), assumption }
}

function firstField({ where }: Condition): string {
  return Object.keys(where)[0] ?? ''
}

function fieldsOf(condition: Condition, { declaration }: MeasureContext): string {
  return missingFact(declaration, [firstField(condition)]).message.args.field as string
}
