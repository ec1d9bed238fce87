import { readExact, writeExact } from './exact-json.js'
import type { Finding } from './finding/finding.js'
import type { TextFindings } from './finding/text-findings.js'
import { type KeptSum, keptSum, type PartialSum, type SumDetail } from './portfolio/portfolio.js'
import type { SourceResult } from './source-result.js'

/** Where a host keeps texts outside of memory, such as in a temporary file, for as long as a run takes. */
export interface TextStore {
  /** What is handed back is its place, at which the text can be read again. */
  keep(text: string): number
  read(place: number): string
}

type Joint = Pick<SourceResult, 'subjects' | 'sums' | 'requests' | 'decisions'>

interface About {
  readonly uri: string
  readonly isSilent: boolean
  /** Nobody can say whose declaration it is: of no kind, of no place, or of one that is misspelt. */
  readonly isUnplaced: boolean
}

/** Of a text what judging it together with others needs; its findings, and what few sums show, only when they are asked for. */
export interface KeptResult extends About, TextFindings, Omit<Joint, 'sums'>, Pick<SourceResult, 'jurisdictions'> {
  readonly sums: readonly KeptSum[]
}

/** What a text came to as plain data that can travel to another thread, all but its jurisdictions; findings as exact JSON. */
export interface PackedResult<Findings = string> extends About, Joint {
  readonly findings: Findings
}

/** Without a store it stays in memory as it is. */
export function keepResult(result: SourceResult, store?: TextStore): KeptResult {
  const { findings, jurisdictions } = result
  if (!store) {
    const { sums, ...joint } = jointOf(result)
    return { ...aboutOf(result), ...joint, jurisdictions, sums: sums.map(keptSum), findings: () => findings }
  }
  return kept({ ...aboutOf(result), ...apart(jointOf(result)) }, jurisdictions, store.keep(writeExact(findings)), store)
}

export function packResult(result: SourceResult): PackedResult {
  return { ...aboutOf(result), ...jointOf(result), findings: writeExact(result.findings) }
}

/** `findings`: the place where they are kept already. */
export function keepPacked(packed: PackedResult<unknown>, findings: number, store: TextStore): KeptResult {
  return kept(packed, none, findings, store)
}

/** One of thousands, and so written out: an object that is spread takes twice the room. */
function kept(
  { uri, isSilent, isUnplaced, subjects, requests, decisions, sums }: About & Joint,
  jurisdictions: KeptResult['jurisdictions'],
  findings: number,
  store: TextStore,
): KeptResult {
  return {
    uri,
    isSilent,
    isUnplaced,
    subjects,
    requests: orNone(requests),
    decisions: orNone(decisions),
    jurisdictions: orNone(jurisdictions),
    sums: keepSums(sums, store),
    findings: () => readExact(store.read(findings)) as readonly Finding[],
  }
}

const none = [] as const

/** One empty list for all. */
function orNone<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list
}

function keepSums(sums: readonly PartialSum[], store: TextStore): readonly KeptSum[] {
  if (sums.length === 0) return none
  const details = store.keep(writeExact(sums.map((sum) => keptSum(sum).detail())))
  return sums.map((sum, index) => keepSum(sum, detailIn(store, details, index)))
}

/** Written out as well. */
function keepSum(partial: PartialSum, detail: KeptSum['detail']): KeptSum {
  const { sum, subject, place, year, digest, member, share, unit, review } = partial
  const usual = { sum, subject, place, digest, member, share, unit, detail }
  if (year === undefined && review === undefined) return usual
  return { ...usual, ...(year !== undefined && { year }), ...(review && { review }) }
}

/** A function of its own: closures of one function share what any of them holds on to. */
function detailIn(store: TextStore, details: number, index: number): KeptSum['detail'] {
  return () => (readExact(store.read(details)) as readonly SumDetail[])[index] as SumDetail
}

function aboutOf(result: SourceResult): About {
  return { uri: result.uri, isSilent: result.findings.length === 0, isUnplaced: isUnplaced(result) }
}

function jointOf({ subjects, sums, requests, decisions }: SourceResult): Joint {
  return { subjects, sums, requests, decisions }
}

/** A copy that holds on to nothing: a piece of a text keeps the whole of it in memory. */
function apart(joint: Joint): Joint {
  return readExact(writeExact(joint)) as Joint
}

/** What all results hold of one kind, in their order. A loop: whoever edits one of thousands of texts waits for it. */
export function allOf<Kind extends keyof Joint | 'jurisdictions'>(
  results: readonly KeptResult[],
  kind: Kind,
): readonly KeptResult[Kind][number][] {
  const all: KeptResult[Kind][number][] = []
  for (const result of results) for (const item of result[kind]) all.push(item)
  return all
}

function isUnplaced({ subjects, findings }: SourceResult): boolean {
  const isNowhere = subjects.some(({ kind, jurisdiction }) => kind !== 'Jurisdiction' && jurisdiction === '')
  const isUnknown = findings.some(
    ({ rule, subject }) => rule === 'kind' || (rule === 'unknown-jurisdiction' && subject?.kind !== 'Jurisdiction'),
  )
  return isNowhere || isUnknown || (subjects.length === 0 && findings.some(({ level }) => level === 'error'))
}
