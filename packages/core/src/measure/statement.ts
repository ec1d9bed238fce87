import { valueName } from '../declaration/value-name.js'
import { messages } from '../generated/messages.js'
import { type Message, message } from '../message/message.js'
import type { Label, Text } from '../message/text.js'
import { fieldValue } from './field-value.js'
import { labelOf, type VerifiedRow } from './rows.js'

/**
 * Why a person must judge records that are to be official documents: none of them has a number (文号), so that they are
 * statements of the applicant. Undefined where one has, or nothing was found. `official` is the record of the row that
 * holds the document, or true for the row itself.
 */
export function statementOnly(found: readonly VerifiedRow[], official: string | undefined): Message | undefined {
  const statements = statementsAmong(found, official)
  return statements.length < found.length ? undefined : reviewOf(statements)
}

/** The same where each is to be an official document: undefined where all are. */
export function anyStatement(found: readonly VerifiedRow[], official: string | undefined): Message | undefined {
  return reviewOf(statementsAmong(found, official))
}

function statementsAmong(found: readonly VerifiedRow[], official: string | undefined): readonly VerifiedRow[] {
  if (official === undefined) return []
  const number = official === 'true' ? 'number' : `${official}.number`
  return found.filter(({ context }) => fieldValue(number, context).state !== 'known')
}

function reviewOf(statements: readonly VerifiedRow[]): Message | undefined {
  if (statements.length === 0) return undefined
  return message(messages['review-statement'], { titles: statements.map(titleOf) })
}

/** Who wrote no title is told the topic. */
function titleOf({ row }: VerifiedRow): Label {
  const { title, number, topic } = row.facts
  return title === undefined && number === undefined && typeof topic === 'string'
    ? valueName('topic', topic)
    : labelOf(row)
}

/** Several reasons to judge, as one. */
export function joinReviews(reviews: readonly (Message | undefined)[]): { readonly review?: Message } {
  const [first, ...others] = reviews.filter((review) => review !== undefined)
  return first ? { review: others.reduce<Message>(joinSentences, first) } : {}
}

export function joinSentences(first: Message | Text, second: Message | Text): Message {
  return message(messages.sentences, { first, second })
}
