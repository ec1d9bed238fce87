import type { Finding } from './finding.js'

/** How a decision names what it is about: the declaration's id, or id#item. */
export function subjectKey({ subject }: Pick<Finding, 'subject'>): string {
  return subject?.item === undefined ? (subject?.id ?? '') : `${subject.id}#${subject.item}`
}
