import { messages } from '../generated/messages.js'
import { type Message, message } from '../message/message.js'
import type { Text } from '../message/text.js'
import { fieldValue } from './field-value.js'
import { labelOf, type VerifiedRow } from './rows.js'

/**
 * Why a person must judge records that are to be official documents: none of them has a number (文号), so that they are
 * statements of the applicant (fields.md 1.2). Undefined where one has, or nothing was found.
 */
export function statementOnly(found: readonly VerifiedRow[]): Message | undefined {
  const isOfficial = found.some(({ context }) => fieldValue('number', context).state === 'known')
  if (found.length === 0 || isOfficial) return undefined
  return message(messages['review-statement'], { titles: found.map(({ row }) => labelOf(row)) })
}

/** Several reasons to judge, as one. */
export function joinReviews(reviews: readonly (Message | undefined)[]): { readonly review?: Message } {
  const [first, ...others] = reviews.filter((review) => review !== undefined)
  return first ? { review: others.reduce<Message>(joinSentences, first) } : {}
}

export function joinSentences(first: Message | Text, second: Message | Text): Message {
  return message(messages.sentences, { first, second })
}
