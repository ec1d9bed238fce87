import { contributionLimit, type Judged, type Language, missingLimit } from '@viridict/core'
import { say } from './wording.js'

/** A finding that names as many missing facts as it may: whether there are more it does not know. */
export function isMissingCut({ missing }: Judged): boolean {
  return missing.length >= missingLimit
}

/** The same of the terms of its figure. */
export function areTermsCut({ contributions }: Judged): boolean {
  return contributions.length >= contributionLimit
}

/** That no more is named, where that may be so; else nothing. */
export function missingNote(judged: Judged | undefined, language: Language): string {
  return judged && isMissingCut(judged) ? say('firstOnly', language, { count: missingLimit }) : ''
}
