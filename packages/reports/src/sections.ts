import { type Assessment, type Finding, groupBy, type SubjectRead } from '@viridict/core'

/** All that is said of one declaration; without a subject, of a file that could not be read as one. */
export interface Section {
  readonly uri: string
  readonly subject?: SubjectRead
  /** Problems of the text, by place. */
  readonly checks: readonly Finding[]
  /** Findings of rules, by clause. */
  readonly verdicts: readonly Finding[]
}

/** Findings by file and declaration, in the order in which they were read. An id may occur twice in a file. */
export function sectionsOf({ subjects, findings }: Assessment): readonly Section[] {
  const candidates = groupBy(subjects, ({ location, id }) => keyOf(location.uri, id))
  const own = groupBy(findings, (finding) => subjectOf(finding, candidates) ?? finding.location.uri)
  const files = [...own.keys()].filter((key) => typeof key === 'string')
  const sections = [
    ...files.map((uri) => sectionOf(uri, own.get(uri) ?? [])),
    ...subjects.map((subject) => sectionOf(subject.location.uri, own.get(subject) ?? [], subject)),
  ]
  return sections.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0))
}

function sectionOf(uri: string, findings: readonly Finding[], subject?: SubjectRead): Section {
  return {
    uri,
    checks: findings.filter(({ source }) => source === 'check').sort(byPlace),
    verdicts: findings.filter(({ source }) => source === 'rule'),
    ...(subject && { subject }),
  }
}

function byPlace({ location: a }: Finding, { location: b }: Finding): number {
  return a.start.offset - b.start.offset
}

function keyOf(uri: string, id: string): string {
  return JSON.stringify([uri, id])
}

function subjectOf(
  { subject, location }: Finding,
  candidates: ReadonlyMap<string, readonly SubjectRead[]>,
): SubjectRead | undefined {
  if (!subject) return undefined
  const group = candidates.get(keyOf(location.uri, subject.id)) ?? []
  return group.findLast(({ location: whole }) => whole.start.offset <= location.start.offset) ?? group[0]
}
