import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Span } from '../finding/span.js'
import type { RecordName } from '../generated/records.js'
import { validateDecisions, validateJurisdiction, validateOperator, validateProject } from '../generated/validators.js'
import { shorten } from '../message/shorten.js'
import { sourceLimits } from '../source/limits.js'
import type { MappingNode, SourceDocument, SyntaxProblem } from '../source/source-node.js'
import { brokenParts } from './broken-parts.js'
import type { Declaration } from './declaration.js'
import { decode } from './decode.js'
import { leaveOut, leftOutWith, registersOf } from './leave-out.js'
import { locateKey } from './locate.js'
import { nearestSpelling } from './nearest.js'
import type { RowMemory } from './row-memory.js'
import { schemaProblems, type Validator } from './schema-problems.js'
import { enumValueOf, fieldOf, fieldsOf, valueSpellings } from './spelling.js'
import { translate } from './translate.js'

export type DocumentKind = 'Project' | 'Jurisdiction' | 'Operator' | 'Decisions'

const validators: Readonly<Record<DocumentKind, Validator>> = {
  Project: validateProject,
  Jurisdiction: validateJurisdiction,
  Operator: validateOperator,
  Decisions: validateDecisions,
}

/** Whether a document says that it is Viridict's: any YAML with a top-level `viridict` (绿规). */
export function isViridictDocument(
  document: SourceDocument,
): document is SourceDocument & { readonly root: MappingNode } {
  return document.root?.kind === 'mapping' && textAt(document.root, 'viridict') !== undefined
}

/** The kind that a document states; undefined with the text that was written where it is none of the known. */
export function kindOf(root: MappingNode): {
  readonly kind: DocumentKind | undefined
  readonly problems: readonly Problem[]
} {
  const text = textAt(root, 'kind')
  if (!text) return { kind: undefined, problems: [problem('kind/missing', ['kind'], {})] }
  const value = enumValueOf('kind', text)
  if (value !== undefined && value in validators) return { kind: value as DocumentKind, problems: [] }
  const nearest = nearestSpelling(text, valueSpellings('kind'))
  const args = { text: shorten(text), known: valueSpellings('kind').join('、') }
  const unknown = nearest
    ? problem('kind/nearest', ['kind'], { ...args, nearest })
    : problem('kind/unknown', ['kind'], args)
  return { kind: undefined, problems: [unknown] }
}

/** The plain text of a top-level key in either spelling: `viridict` and `kind` are known before the record is. */
function textAt(root: MappingNode, key: string): string | undefined {
  const entry = root.entries.find((candidate) => fieldOf('Project', candidate.key.text)?.key === key)
  return entry && (entry.value?.kind === 'scalar' ? entry.value.text : '')
}

/**
 * A document as a declaration: keys and values in English, figures and dates read, every fault a problem.
 * `text` is the whole text that the document stands in; `fallbackId` stands in for an id that is missing. `memory` is that of a text read
 * again and again. Never throws.
 */
export function readDeclaration(
  { root, problems: syntax }: SourceDocument & { readonly root: MappingNode },
  kind: DocumentKind,
  text: string,
  fallbackId: string,
  memory?: RowMemory,
): Declaration {
  const { plain, problems } = translate(root, kind, memory)
  const { facts, problems: unreadable } = decode(plain, kind, memory)
  const found = [...problems, ...schemaProblems(plain, kind, validators[kind]), ...unreadable]
  const declaration: Declaration = {
    kind: kind as Declaration['kind'],
    record: kind,
    id: textOf(facts.id, fallbackId),
    name: textOf(facts.name, textOf(facts.id, fallbackId)),
    jurisdiction: textOf(facts.jurisdiction, ''),
    facts,
    unfinished: new Set([...statedIncomplete(facts.incomplete, kind), ...openRegisters(kind)]),
    leftOut: [],
    plain,
    problems: found,
    ...(memory && { memory }),
  }
  const spans = brokenSpans(root, kind, syntax, found)
  return leaveOut(declaration, [...faultyParts(found, kind), ...brokenParts(root, kind, spans, text)])
}

/** Where the text is no YAML, or only by accident: full-width signs make one key of what was meant to be many. */
function brokenSpans(
  root: MappingNode,
  kind: DocumentKind,
  syntax: readonly SyntaxProblem[],
  found: readonly Problem[],
): readonly Span[] {
  const byAccident = found.filter(({ id }) => id === 'yaml-syntax/full-width')
  return [
    ...syntax.filter(({ severity }) => severity === 'error'),
    ...byAccident.map(({ path }) => locateKey(root, kind, path)),
  ]
}

/** Of more faults than are listed, nothing is known of where the others are. */
function faultyParts(found: readonly Problem[], kind: RecordName): readonly Path[] {
  if (found.length > sourceLimits.findings) return fieldsOf(kind).map(({ key }) => [key])
  return found.flatMap(({ path, leaveOut: parts }) => parts ?? leftOutWith(kind, path))
}

function textOf(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback
}

/** `incomplete` names registers in either language; a name that is none of them may mean any. */
function statedIncomplete(incomplete: unknown, kind: RecordName): readonly string[] {
  if (!Array.isArray(incomplete)) return []
  const registers = registersOf(kind)
  const named = incomplete.map((name: unknown) => (typeof name === 'string' ? (fieldOf(kind, name)?.key ?? '') : ''))
  return named.every((name) => registers.includes(name)) ? named : registers
}

function openRegisters(kind: RecordName): readonly string[] {
  return registersOf(kind).filter((key) => fieldOf(kind, key)?.open)
}
