import { Composer, type Document, type ErrorCode, type YAMLError } from 'yaml'
import { convertDocument } from './convert-document.js'
import { sourceLimits } from './limits.js'
import type { Reading } from './one-pass/known-rows.js'
import { readAgain, readInOnePass } from './one-pass/read-in-one-pass.js'
import { readTokens } from './read-tokens.js'
import type { SourceDocument, SyntaxProblem, SyntaxProblemCode } from './source-node.js'

const options = {
  schema: 'failsafe',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/** The documents of one text, in order; a text of comments alone has none. Never throws. */
export function parseSource(text: string): readonly SourceDocument[] {
  return parseAgain(text, undefined).documents
}

/** A text that was read, for `parseAgain` once it has changed. */
export interface Parsed {
  readonly documents: readonly SourceDocument[]
  /** The last that needed no more than one pass: a text that is broken while one types is soon mended. */
  readonly reading?: Reading | undefined
}

/**
 * The same documents for a text that is read again and again. Rows that have not changed since are the very same nodes,
 * moved to where they now stand: with that, the documents of `last` are no more.
 */
export function parseAgain(text: string, last: Parsed | undefined): Parsed {
  if (text.length > sourceLimits.characters) return { ...last, documents: [refused('limit-bytes', text, 0)] }
  const reading = (last?.reading && readAgain(text, last.reading)) ?? readInOnePass(text)
  return reading ? { documents: reading.documents, reading } : { ...last, documents: parseInFull(text) }
}

/** All of YAML, and what is wrong with a text. */
export function parseInFull(text: string): readonly SourceDocument[] {
  return [...documentsOf(text)].filter(({ root, problems }) => root !== undefined || problems.length > 0)
}

/** One by one, so that what lies beyond a limit is never read. */
function* documentsOf(text: string): Generator<SourceDocument> {
  const composer = new Composer(options)
  const reader = readTokens(text)
  let count = 0
  for (const document of composer.compose(reader.tokens) as Iterable<Document.Parsed>) {
    if (++count > sourceLimits.documents) return yield refused('limit-documents', text, document.range[0])
    yield documentOf(document, text)
  }
  const stop = reader.stop()
  if (stop) yield refused(stop.code, text, stop.offset)
  else if (count === 0) yield withoutRoot(text, problemsOf(composer.streamInfo(), text))
}

function documentOf(document: Document.Parsed, text: string): SourceDocument {
  const { root, problems } = convertDocument(document)
  const [start, , end] = document.range
  const all = [...problemsOf(document, text), ...problems]
  // Beyond a limit nothing of the document is read: what is missing could be what decides.
  const [limit] = all.filter(({ code }) => code.startsWith('limit-')).sort((a, b) => a.start - b.start)
  return limit ? { root: undefined, start, end, problems: [limit] } : { root, start, end, problems: all }
}

function refused(code: SyntaxProblemCode, text: string, offset: number): SourceDocument {
  return withoutRoot(text, [{ code, severity: 'error', start: offset, end: Math.min(offset + 1, text.length) }])
}

function withoutRoot(text: string, problems: readonly SyntaxProblem[]): SourceDocument {
  return { root: undefined, start: 0, end: text.length, problems }
}

type Yaml = { readonly errors: readonly YAMLError[]; readonly warnings: readonly YAMLError[] }

/** The parser marks what is missing at the end behind the text; here it is marked at its end. */
function problemsOf({ errors, warnings }: Yaml, { length }: string): SyntaxProblem[] {
  const describe =
    (severity: 'error' | 'warning') =>
    ({ code, pos, message }: YAMLError): SyntaxProblem => ({
      // The parser calls an unclosed bracket bad indentation of what follows it.
      code: /and end with a [\]}]/.test(message) ? 'missing-bracket-or-quote' : codes[code],
      severity,
      start: Math.min(pos[0], length),
      end: Math.min(Math.max(pos[0], pos[1]), length),
    })
  return [...errors.map(describe('error')), ...warnings.map(describe('warning'))]
}

const codes = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  MULTIPLE_ANCHORS: 'alias',
  BAD_DIRECTIVE: 'unexpected',
  IMPOSSIBLE: 'unexpected',
  MULTIPLE_DOCS: 'unexpected',
  UNEXPECTED_TOKEN: 'unexpected',
  BAD_PROP_ORDER: 'unexpected',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indentation',
  BLOCK_IN_FLOW: 'indentation',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'missing-bracket-or-quote',
  BLOCK_AS_IMPLICIT_KEY: 'key',
  DUPLICATE_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  NON_STRING_KEY: 'key',
  BAD_SCALAR_START: 'scalar',
  BAD_COLLECTION_TYPE: 'tag',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  RESOURCE_EXHAUSTION: 'limit-depth',
} satisfies Record<ErrorCode, SyntaxProblemCode>
