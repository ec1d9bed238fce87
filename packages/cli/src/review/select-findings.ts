import { type Assessment, type Finding, type Message, nearestSpelling, subjectKey } from '@viridict/core'
import { refusals } from './messages.js'
import type { ReviewAction, ReviewWords } from './review-words.js'

type Named = Pick<ReviewWords, 'rules' | 'subjects'>

/** Of findings those of the rules and the subjects that are named; a declaration's id stands for all its items too. */
export function ofNamed(findings: readonly Finding[], { rules, subjects }: Named): readonly Finding[] {
  return findings.filter(
    (finding) =>
      (rules.length === 0 || rules.includes(finding.rule)) &&
      (subjects.length === 0 || subjects.some((name) => isAbout(finding, name))),
  )
}

function isAbout(finding: Finding, name: string): boolean {
  return subjectKey(finding) === name || finding.subject?.id === name
}

/** Whether a decision of that kind can be about it: a review is confirmed or rejected; whatever is not met is waived. */
export function canBe(action: Exclude<ReviewAction, 'list'>, { verdict, subject }: Finding): boolean {
  if (subject === undefined) return false
  return verdict === 'review' || (action === 'waive' && (verdict === 'fail' || verdict === 'open'))
}

/** Names that are not there would otherwise select nothing in silence. */
export function unknownNames(
  { rules, subjects }: Named,
  { findings }: Assessment,
  known: readonly string[],
): readonly Message[] {
  const names = new Set(findings.flatMap((finding) => [subjectKey(finding), finding.subject?.id ?? '']))
  return [
    ...rules
      .filter((rule) => !known.includes(rule))
      .map((rule) => refusals.unknownRule(rule, nearestSpelling(rule, known))),
    ...subjects
      .filter((subject) => subject === '' || !names.has(subject))
      .map((subject) => refusals.unknownSubject(subject, nearestSpelling(subject, [...names]))),
  ]
}
