import { resolveInWorkspace } from './check/file-reference.js'
import { runChecks } from './check/run-checks.js'
import { unknownJurisdiction } from './check/unknown-jurisdiction.js'
import { unusedRegisters } from './check/unused-register.js'
import { unusedTopics } from './check/unused-topic.js'
import type { Declaration } from './declaration/declaration.js'
import { type Locator, locationOf, locatorOf } from './declaration/locator.js'
import { looksLikeDeclaration } from './declaration/looks-like-declaration.js'
import { problemFinding } from './declaration/problem-finding.js'
import { isViridictDocument, kindOf, readDeclaration } from './declaration/read-declaration.js'
import { readDecisions, readRequests } from './declaration/read-records.js'
import type { RowMemory } from './declaration/row-memory.js'
import { markStray, strayProblems } from './declaration/stray-documents.js'
import { syntaxProblem } from './declaration/syntax-problem.js'
import type { Finding, Subject } from './finding/finding.js'
import { problem } from './finding/problem.js'
import { problemAt } from './finding/problem-at.js'
import { limitProblems, worstProblems } from './finding/worst-first.js'
import { inOrder } from './finding-order.js'
import type { Jurisdiction, Project } from './generated/declarations.js'
import { judgeDeclaration } from './judge-declaration.js'
import { mapsBeside } from './map/declared-maps.js'
import type { MapReader } from './map/map-reader.js'
import { formatMessage } from './message/message.js'
import type { Pack } from './pack/pack.js'
import { regionOf } from './pack/region.js'
import { takePartialSums } from './portfolio/take-partial-sums.js'
import { digestOf } from './rule/facts-read.js'
import { sourceLimits } from './source/limits.js'
import { indexLines, type LineIndex } from './source/line-index.js'
import { type Parsed, parseAgain, parseSource } from './source/parse-source.js'
import type { SourceDocument, SyntaxProblem } from './source/source-node.js'
import type { Source, SourceResult } from './source-result.js'

export interface SourceContext {
  readonly packs: readonly Pack[]
  /** The same packs as this text is judged by, and all by which it may be counted; both are `packs` unless said. */
  readonly packsOf?: (uri: string) => readonly Pack[]
  readonly countedBy?: readonly Pack[]
  /** The packs were named by the host: places outside them are judged too, marked 参照. */
  readonly packsNamed: boolean
  /** Day since 1970-01-01. */
  readonly asOf: number
  readonly hasFile?: (path: string) => boolean
  readonly everyTerm?: boolean
  readonly mapReader?: () => MapReader | undefined
}

interface DocumentContext extends SourceContext {
  readonly rows: RowMemory | undefined
}

/** One more than is listed, so that it is seen that there are more: none beyond is put into words or looked up. */
const mostProblems = sourceLimits.findings + 1

type Part = Omit<SourceResult, 'uri'>

const nothing: Part = {
  findings: [],
  subjects: [],
  sums: [],
  jurisdictions: [],
  requests: [],
  decisions: [],
  maps: [],
  otherDocuments: 0,
}

/** What is kept of a text that is judged again and again: the rows that do not change between. */
export interface TextMemory {
  parsed?: Parsed
  readonly rows: RowMemory
}

/** One text: parse, read, check, measure, judge. Never throws, whatever the text is. */
export function assessSource(source: Source, context: SourceContext, memory?: TextMemory): SourceResult {
  const lines = indexLines(source.text)
  const documents = markStray(parsed(source.text, memory))
  const parts = documents.map((document, index) => {
    const stray = isViridictDocument(document) ? strayProblems(documents, index) : []
    return assessDocument(source, document, stray, index, lines, { ...context, rows: memory?.rows })
  })
  const part = parts.reduce(join, nothing)
  const findings = inOrder(limitProblems(part.findings, sourceLimits.findings), context.packs)
  return { uri: source.uri, ...part, findings }
}

function parsed(text: string, memory: TextMemory | undefined): readonly SourceDocument[] {
  if (!memory) return parseSource(text)
  memory.parsed = parseAgain(text, memory.parsed)
  return memory.parsed.documents
}

function join(a: Part, b: Part): Part {
  return {
    findings: [...a.findings, ...b.findings],
    subjects: [...a.subjects, ...b.subjects],
    sums: [...a.sums, ...b.sums],
    jurisdictions: [...a.jurisdictions, ...b.jurisdictions],
    requests: [...a.requests, ...b.requests],
    decisions: [...a.decisions, ...b.decisions],
    maps: [...a.maps, ...b.maps],
    otherDocuments: a.otherDocuments + b.otherDocuments,
  }
}

function assessDocument(
  source: Source,
  document: SourceDocument,
  stray: readonly SyntaxProblem[],
  index: number,
  lines: LineIndex,
  context: DocumentContext,
): Part {
  const { asOf } = context
  const syntax = once(
    document.problems.slice(0, mostProblems).map((found) => {
      const { severity, ...span } = found
      return {
        ...problemAt(syntaxProblem(found, source.text), asOf, locationOf(source.uri, span, lines)),
        ...(severity === 'warning' && { level: severity }),
      }
    }),
  )
  if (!isViridictDocument(document)) {
    const findings = syntax.length > 0 ? syntax : unmarked(source, document, lines, asOf)
    return { ...nothing, findings, otherDocuments: document.root ? 1 : 0 }
  }
  const { kind, problems } = kindOf(document.root)
  const locator = locatorOf(source.uri, document.root, kind ?? 'Project', lines)
  if (!kind)
    return { ...nothing, findings: [...syntax, ...problems.map((found) => problemFinding(found, asOf, locator))] }
  const fallbackId = index === 0 ? source.uri : `${source.uri}#${index + 1}`
  const broken = { ...document, problems: [...document.problems, ...stray] }
  const declaration = readDeclaration(broken, kind, source.text, fallbackId, context.rows)
  const part =
    kind === 'Decisions'
      ? decisionsPart(declaration, locator, asOf)
      : declarationPart(declaration, source, locator, context)
  return { ...part, findings: [...syntax, ...part.findings] }
}

/** What was probably meant to be a declaration, and would otherwise be passed over in silence. */
function unmarked(
  { uri, text }: Source,
  { root, start, end }: SourceDocument,
  lines: LineIndex,
  asOf: number,
): readonly Finding[] {
  if (!looksLikeDeclaration(root, text.slice(start, end))) return []
  const from = root?.start ?? start
  return [problemAt(problem('kind/unmarked', [], {}), asOf, locationOf(uri, { start: from, end: from + 1 }, lines))]
}

function decisionsPart(declaration: Declaration, locator: Locator, asOf: number): Part {
  const problems = worstProblems(declaration.problems, mostProblems)
  const findings = problems.map((found) => problemFinding(found, asOf, locator))
  return { ...nothing, findings, decisions: readDecisions(declaration, locator) }
}

function declarationPart(read: Declaration, { uri }: Source, locator: Locator, context: SourceContext): Part {
  const { asOf, hasFile, countedBy = context.packs } = context
  const packs = context.packsOf?.(uri) ?? context.packs
  const checked = runChecks(read, { asOf, uri, ...(hasFile && { hasFile }) })
  const declaration = withMaps(checked, uri, context)
  const { kind, id, name, jurisdiction } = declaration
  const subject: Subject = { kind, id, name, jurisdiction }
  const digest = digestOf(declaration)
  const measureContext = { declaration, facts: declaration.facts, path: [], asOf }
  const problems = [
    ...declaration.problems,
    ...unknownJurisdiction(declaration, packs),
    ...unusedTopics(declaration, packs),
    ...packs.flatMap((pack) => unusedRegisters(declaration, pack)),
  ]
  return {
    findings: [
      ...worstProblems(problems, mostProblems).map((found) => problemFinding(found, asOf, locator, subject)),
      ...once(packs.flatMap((pack) => judgeDeclaration(pack, measureContext, subject, locator, context))),
    ],
    subjects: [{ ...subject, digest, location: locator.at([]) }],
    sums: takePartialSums(countedBy, measureContext, subject, digest, locator),
    jurisdictions: kind === 'Jurisdiction' ? [{ subject, declaration, locator }] : [],
    requests: readRequests(declaration, subject, locator),
    decisions: [],
    maps: mapsNamedIn(declaration, uri),
    otherDocuments: 0,
  }
}

/** Files of maps that a declaration names and that lie in the workspace. */
function mapsNamedIn({ facts }: Declaration, uri: string): readonly string[] {
  const { crs: _, ...layers } = (facts as Partial<Jurisdiction>).layers ?? {}
  const { plan } = facts as Partial<Project>
  const files = [...Object.values(layers), ...(plan ? [plan.geometry] : [])]
  return files.flatMap((file) => resolveInWorkspace(uri, file) ?? [])
}

/** Its maps lie beside a declaration; one that names none is left as it is. */
function withMaps(declaration: Declaration, uri: string, { mapReader, packs }: SourceContext): Declaration {
  const reader = mapsNamedIn(declaration, uri).length > 0 ? mapReader?.() : undefined
  if (!reader) return declaration
  return {
    ...declaration,
    maps: mapsBeside(reader, (file) => resolveInWorkspace(uri, file), regionOf(packs, declaration.jurisdiction)),
  }
}

/** What several rules find wrong with one fact, such as its scope, or YAML at one place, is said once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  if (findings.every(({ source }) => source === 'rule')) return findings
  const said = new Set<string>()
  return findings.filter(({ source, rule, message, location }) => {
    const key = JSON.stringify([rule, location.start.offset, formatMessage(message, 'zh')])
    if (source !== 'check' || !said.has(key)) {
      said.add(key)
      return true
    }
    return false
  })
}
