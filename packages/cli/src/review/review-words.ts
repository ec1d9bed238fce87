import { nearestSpelling } from '@viridict/core'
import { refusals } from './messages.js'

/** What `review` can do, the first word behind it. */
export const reviewActions = ['list', 'confirm', 'reject', 'waive'] as const
export type ReviewAction = (typeof reviewActions)[number]

/** What the command line says of a review. */
export interface ReviewWords {
  readonly rules: readonly string[]
  readonly subjects: readonly string[]
  readonly all: boolean
  readonly reason: string | undefined
  readonly by: string | undefined
  readonly date: string | undefined
  readonly until: string | undefined
  /** The document that the decision rests on, by the keys of a piece of evidence. */
  readonly document: Readonly<Record<string, string>>
}

/** The options that only a review has. */
export const reviewOptions = {
  rule: { type: 'string', multiple: true },
  subject: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  reason: { type: 'string' },
  by: { type: 'string' },
  date: { type: 'string' },
  until: { type: 'string' },
  document: { type: 'string' },
  'document-number': { type: 'string' },
  'document-issuer': { type: 'string' },
  'document-date': { type: 'string' },
  'document-file': { type: 'string' },
} as const

export type ReviewOption = keyof typeof reviewOptions

const keysOfDocument = {
  title: 'document',
  number: 'document-number',
  issuer: 'document-issuer',
  date: 'document-date',
  file: 'document-file',
} as const satisfies Readonly<Record<string, ReviewOption>>

export function reviewWords(
  textsOf: (name: ReviewOption) => readonly string[],
  isSet: (name: ReviewOption) => boolean,
): ReviewWords {
  const last = (name: ReviewOption) => textsOf(name).at(-1)
  const document = Object.entries(keysOfDocument).flatMap(([key, option]) => {
    const text = last(option)
    return text === undefined ? [] : [[key, text] as const]
  })
  return {
    rules: textsOf('rule'),
    subjects: textsOf('subject'),
    all: isSet('all'),
    reason: last('reason'),
    by: last('by'),
    date: last('date'),
    until: last('until'),
    document: Object.fromEntries(document),
  }
}

export function isReviewAction(word: string | undefined): word is ReviewAction {
  return reviewActions.some((action) => action === word)
}

export function actionProblems(word: string | undefined) {
  if (word === undefined || isReviewAction(word)) return []
  return [refusals.unknownAction(word, reviewActions, nearestSpelling(word, reviewActions))]
}
