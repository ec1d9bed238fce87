import {
  countVerdicts,
  type Finding,
  formatMessage,
  type Language,
  type SubjectRead,
  subjectKey,
  type Verdict,
} from '@viridict/core'
import { itemOf } from '@viridict/reports/figures'
import { verdictWord } from '@viridict/reports/wording'
import { rangeOf } from './diagnostic.js'
import type { Folder } from './folder.js'
import { factKey, isMissingIn, isOpen } from './overview-facts.js'
import type { About, Counts, FindingLine, FindingList } from './overview-shape.js'

/** Nobody reads more in one branch of a tree. */
const mostListed = 500

/** The findings that are asked for, the weightiest first. */
export function findingList(folders: readonly Folder[], about: About, language: Language): FindingList {
  const found = folders.flatMap((folder) => findingsIn(folder, about, language).map((finding) => ({ folder, finding })))
  const listed = found.toSorted((a, b) => weight(a.finding) - weight(b.finding)).slice(0, mostListed)
  return {
    counts: countsOf(found.map(({ finding }) => finding)),
    findings: listed.map(({ folder, finding }) => lineOf(folder, finding, language)),
    more: found.length - listed.length,
  }
}

export function countsOf(findings: readonly Finding[]): Counts {
  const standing = findings.filter((finding) => finding.verdict === 'fail' && !isWaived(finding))
  return {
    ...countVerdicts(findings),
    problems: findings.filter(({ source }) => source === 'check').length,
    errors: standing.filter(({ level }) => level === 'error').length,
    warnings: standing.filter(({ level }) => level !== 'error').length,
  }
}

function isWaived({ decision }: Finding): boolean {
  return decision?.decision === 'waive'
}

function findingsIn(folder: Folder, about: About, language: Language): readonly Finding[] {
  const { findings, subjects } = folder.assessment()
  if ('uri' in about) return folder.findings().get(about.uri) ?? []
  if ('clause' in about)
    return findings.filter(({ judged }) => judged?.pack === about.pack && judged.clause === about.clause)
  if ('fact' in about) {
    const key = factKey(about.fact)
    return findings.filter((finding) => isOpen(finding) && isMissingIn(finding, folder, key, language))
  }
  const { uri, range } = about.declaration
  const asked = subjects.find(
    ({ location }) => folder.uriOf(location.uri) === uri && location.start.line === range.start.line + 1,
  )
  return findings.filter(({ subject, location }) => isOf(asked, subject, location.uri))
}

/** Of one declaration; one with the same id in another text is another. */
function isOf(asked: SubjectRead | undefined, subject: Finding['subject'], uri: string): boolean {
  return asked !== undefined && subject?.kind === asked.kind && subject.id === asked.id && uri === asked.location.uri
}

const order: readonly Verdict[] = ['fail', 'open', 'review', 'informational', 'pass', 'notApplicable']
const levels = ['error', 'warning', 'note', 'none']

function weight({ verdict, level }: Finding): number {
  return order.indexOf(verdict) * levels.length + levels.indexOf(level)
}

function lineOf(folder: Folder, finding: Finding, language: Language): FindingLine {
  const { rule, verdict, level, judged, subject, message, location } = finding
  return {
    rule,
    key: subjectKey(finding),
    ...(judged && { clause: judged.clause }),
    title: judged?.title[language] ?? rule,
    ...(subject && { subject: `${subject.name}${itemOf(subject.item, language)}` }),
    verdict,
    word: verdictWord(verdict, language),
    level,
    isWaived: isWaived(finding),
    message: formatMessage(message, language),
    uri: folder.uriOf(location.uri),
    range: rangeOf(location),
  }
}
