import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { RecordName } from '../generated/records.js'
import { validateDecisions, validateJurisdiction, validateOperator, validateProject } from '../generated/validators.js'
import type { MappingNode, SourceDocument, SyntaxProblem } from '../source/source-node.js'
import type { Declaration } from './declaration.js'
import { decode, shorten } from './decode.js'
import { faultyPart, leaveOut, registersOf } from './leave-out.js'
import { nearestSpelling } from './nearest.js'
import { schemaProblems, type Validator } from './schema-problems.js'
import { enumValueOf, fieldOf, valueSpellings } from './spelling.js'
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
  if (text === undefined) return { kind: undefined, problems: [problem('kind/missing', [], {})] }
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
 * `name` stands in for an id that is missing. Never throws.
 */
export function readDeclaration(
  root: MappingNode,
  kind: DocumentKind,
  syntax: readonly SyntaxProblem[],
  fallbackId: string,
): Declaration {
  const { plain, problems } = translate(root, kind)
  const { facts, problems: unreadable } = decode(plain, kind)
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
  }
  const faulty = found.map(({ path }) => faultyPart(kind, path)).filter((part) => part !== undefined)
  return leaveOut(declaration, [...faulty, ...brokenParts(root, kind, syntax)])
}

function textOf(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback
}

/** `incomplete` names registers in either language. */
function statedIncomplete(incomplete: unknown, kind: RecordName): readonly string[] {
  if (!Array.isArray(incomplete)) return []
  return incomplete.map((name: string) => fieldOf(kind, name)?.key ?? name)
}

function openRegisters(kind: RecordName): readonly string[] {
  return registersOf(kind).filter((key) => fieldOf(kind, key)?.open)
}

/** Broken YAML: the top-level key that an error stands in is unknown, and its neighbours too, which may have lost or swallowed rows. */
function brokenParts({ entries }: MappingNode, kind: RecordName, syntax: readonly SyntaxProblem[]): readonly Path[] {
  const errors = syntax.filter(({ severity }) => severity === 'error')
  const startOf = (index: number) => (index <= 0 ? 0 : (entries[index]?.key.start ?? Number.POSITIVE_INFINITY))
  return entries.flatMap(({ key }, index) => {
    const touched = errors.some(({ start, end }) => start < startOf(index + 2) && end >= startOf(index - 1))
    const name = fieldOf(kind, key.text)?.key
    return touched && name !== undefined && !identifying.has(name) ? [[name]] : []
  })
}

/** What says which document this is survives an error beside it; it decides no figure. */
const identifying = new Set(['viridict', 'kind', 'id', 'name', 'jurisdiction'])
