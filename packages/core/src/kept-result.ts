import { readExact, writeExact } from './exact-json.js'
import type { Finding } from './finding/finding.js'
import type { TextFindings } from './finding/text-findings.js'
import { type KeptSum, keptSum, type PartialSum, type SumDetail } from './portfolio/portfolio.js'
import type { SourceResult } from './source-result.js'

/** Where a host keeps texts outside of memory, such as in a temporary file, for as long as a run takes. */
export interface TextStore {
  /** What is handed back gives the text again. */
  keep(text: string): () => string
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
  const packed = packResult(result)
  const read = store.keep(packed.findings)
  return { ...keepPacked({ ...packed, ...apart(jointOf(result)) }, read, store), jurisdictions }
}

export function packResult(result: SourceResult): PackedResult {
  return { ...aboutOf(result), ...jointOf(result), findings: writeExact(result.findings) }
}

/** `read`: gives its findings, which are kept already. */
export function keepPacked(packed: PackedResult<unknown>, read: () => string, store: TextStore): KeptResult {
  const { uri, isSilent, isUnplaced, subjects, requests, decisions, sums } = packed
  const about = { uri, isSilent, isUnplaced, subjects, requests, decisions }
  return { ...about, jurisdictions: [], sums: keepSums(sums, store), findings: readingList<Finding>(read) }
}

function keepSums(sums: readonly PartialSum[], store: TextStore): readonly KeptSum[] {
  if (sums.length === 0) return []
  const details = readingList<SumDetail>(store.keep(writeExact(sums.map((sum) => keptSum(sum).detail()))))
  return sums.map(({ contribution: _, missing: __, ...sum }, index) => ({ ...sum, detail: detailAt(details, index) }))
}

/** Functions of their own, as below: closures of one function share what any of them holds on to. */
function detailAt(details: () => readonly SumDetail[], index: number): KeptSum['detail'] {
  return () => details()[index] as SumDetail
}

function readingList<Item>(read: () => string): () => readonly Item[] {
  return () => readExact(read()) as readonly Item[]
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
