import { type ErrorCode, parseAllDocuments, type YAMLError } from 'yaml'
import { convertDocument } from './convert-document.js'
import { sourceLimits } from './limits.js'
import type { SourceDocument, SyntaxProblem, SyntaxProblemCode } from './source-node.js'

/** The documents of one text, in order; a text of comments alone has none. Never throws. */
export function parseSource(text: string): readonly SourceDocument[] {
  if (text.length > sourceLimits.characters) return [refused('limit-bytes', text)]
  try {
    return parseDocuments(text)
  } catch (error) {
    // The parser recurses: a text nested deeply enough exhausts the stack before our own limit is reached.
    if (error instanceof RangeError) return [refused('limit-depth', text)]
    throw error
  }
}

function parseDocuments(text: string): readonly SourceDocument[] {
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  if ('empty' in parsed) return problemsOf(parsed).length > 0 ? [emptyDocument(text, problemsOf(parsed))] : []
  const documents: SourceDocument[] = parsed.slice(0, sourceLimits.documents).map((document) => {
    const { root, problems } = convertDocument(document)
    const [start, , end] = document.range
    return { root, start, end, problems: [...problemsOf(document), ...problems] }
  })
  if (parsed.length > documents.length) documents.push(refused('limit-documents', text))
  return documents.filter(({ root, problems }) => root !== undefined || problems.length > 0)
}

function refused(code: SyntaxProblemCode, text: string): SourceDocument & { root: undefined } {
  return emptyDocument(text, [{ code, severity: 'error', start: 0, end: Math.min(1, text.length) }])
}

function emptyDocument(
  text: string,
  problems: SyntaxProblem[],
): SourceDocument & { root: undefined; problems: SyntaxProblem[] } {
  return { root: undefined, start: 0, end: text.length, problems }
}

function problemsOf(parsed: { errors: readonly YAMLError[]; warnings: readonly YAMLError[] }): SyntaxProblem[] {
  const describe =
    (severity: 'error' | 'warning') =>
    ({ code, pos }: YAMLError): SyntaxProblem => ({
      code: codes[code],
      severity,
      start: pos[0],
      end: Math.max(pos[0], pos[1]),
    })
  return [...parsed.errors.map(describe('error')), ...parsed.warnings.map(describe('warning'))]
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
  RESOURCE_EXHAUSTION: 'limit-nodes',
} satisfies Record<ErrorCode, SyntaxProblemCode>
