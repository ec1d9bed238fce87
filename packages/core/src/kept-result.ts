import { readExact, writeExact } from './exact-json.js'
import type { Finding } from './finding/finding.js'
import type { TextFindings } from './finding/text-findings.js'
import type { SourceResult } from './source-result.js'

/** Where a host keeps texts outside of memory, such as in a temporary file, for as long as a run takes. */
export interface TextStore {
  /** What is handed back gives the text again. */
  keep(text: string): () => string
}

type Joint = Pick<SourceResult, 'subjects' | 'sums' | 'requests' | 'decisions'>

/** Of what a text came to, what judging it together with others needs; its findings only when they are asked for. */
export interface KeptResult extends Joint, TextFindings, Pick<SourceResult, 'jurisdictions'> {
  readonly isSilent: boolean
  /** Nobody can say whose declaration it is: of no kind, of no place, or of one that is misspelt. */
  readonly isUnplaced: boolean
}

/** Without a store it stays in memory as it is. With one, all but its jurisdictions and findings can travel to another thread. */
export function keepResult(result: SourceResult, store?: TextStore): KeptResult {
  const { uri, findings, jurisdictions } = result
  const about = { uri, jurisdictions, isSilent: findings.length === 0, isUnplaced: isUnplaced(result) }
  return store
    ? { ...about, ...apart(jointOf(result)), findings: findingsFrom(store.keep(writeExact(findings))) }
    : { ...about, ...jointOf(result), findings: () => findings }
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

/** What a store keeps, when it is asked for. A function of its own: closures of one share what any of them holds on to. */
export function findingsFrom(read: () => string): TextFindings['findings'] {
  return () => readExact(read()) as readonly Finding[]
}

function jointOf({ subjects, sums, requests, decisions }: SourceResult): Joint {
  return { subjects, sums, requests, decisions }
}

/** A copy that holds on to nothing: a piece of a text keeps the whole of it in memory. */
function apart(joint: Joint): Joint {
  return readExact(writeExact(joint)) as Joint
}

function isUnplaced({ subjects, findings }: SourceResult): boolean {
  const isNowhere = subjects.some(({ kind, jurisdiction }) => kind !== 'Jurisdiction' && jurisdiction === '')
  const isUnknown = findings.some(
    ({ rule, subject }) => rule === 'kind' || (rule === 'unknown-jurisdiction' && subject?.kind !== 'Jurisdiction'),
  )
  return isNowhere || isUnknown || (subjects.length === 0 && findings.some(({ level }) => level === 'error'))
}
