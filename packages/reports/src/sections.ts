import {
  type Assessment,
  byCodeUnit,
  type Finding,
  groupBy,
  type StreamedAssessment,
  type SubjectRead,
  streamed,
} from '@viridict/core'

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
export function sectionsOf(assessment: Assessment): readonly Section[] {
  return [...sectionsIn(streamed(assessment))]
}

/** The same, each made as it is asked for: of thousands of texts no more than their order is kept. */
export function* sectionsIn({ subjects, texts }: Pick<StreamedAssessment, 'subjects' | 'texts'>): Generator<Section> {
  const said = placesByUri(Array.from(texts, ({ uri }) => uri))
  const declared = placesByUri(subjects.map(({ location }) => location.uri))
  const next = () => first(said.uri(), declared.uri())
  for (let uri = next(); uri !== undefined; uri = next()) {
    const findings = said.take(uri).flatMap((place) => texts.at(place)?.findings() ?? [])
    const own = declared.take(uri).flatMap((place) => subjects[place] ?? [])
    yield* sectionsOfText(uri, findings, own)
  }
}

/** Goes through the names in order, and gives of one after the other all places where it stands. */
function placesByUri(uris: readonly string[]) {
  const order = [...uris.keys()].sort((a, b) => byCodeUnit(uris[a] ?? '', uris[b] ?? '') || a - b)
  let next = 0
  const uri = (): string | undefined => uris[order[next] ?? -1]
  return {
    uri,
    take(wanted: string): readonly number[] {
      const start = next
      while (uri() === wanted) next++
      return order.slice(start, next)
    },
  }
}

function first(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

/** First what no declaration in it can be told to have said. */
function sectionsOfText(
  uri: string,
  findings: readonly Finding[],
  subjects: readonly SubjectRead[],
): readonly Section[] {
  const candidates = groupBy(subjects, ({ id }) => id)
  const own = groupBy(findings, (finding) => subjectOf(finding, candidates))
  const loose = own.get(undefined)
  return [
    ...(loose ? [sectionOf(uri, loose)] : []),
    ...subjects.map((subject) => sectionOf(uri, own.get(subject) ?? [], subject)),
  ]
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

function subjectOf(
  { subject, location }: Finding,
  candidates: ReadonlyMap<string, readonly SubjectRead[]>,
): SubjectRead | undefined {
  if (!subject) return undefined
  const group = candidates.get(subject.id) ?? []
  return group.findLast(({ location: whole }) => whole.start.offset <= location.start.offset) ?? group[0]
}
