import { CST, Lexer, Parser } from 'yaml'
import { sourceLimits } from './limits.js'

/** Why and where the reading of a text was given up. */
export interface Stop {
  readonly code: 'limit-tokens' | 'limit-findings' | 'limit-depth'
  readonly offset: number
}

export interface TokenReader {
  /** The tokens of the documents that were read whole. */
  readonly tokens: Iterable<CST.Token>
  /** Known once the tokens have run out. */
  readonly stop: () => Stop | undefined
}

/** Tokens of a text, counted while they are read: a hostile text costs no more than a long one. */
export function readTokens(text: string): TokenReader {
  let stop: Stop | undefined
  function* tokens(): Generator<CST.Token> {
    const parser = new Parser()
    const count = { lexemes: 0, errors: 0 }
    for (const lexeme of new Lexer().lex(text)) {
      if (!isFiller(lexeme)) count.lexemes++
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') count.errors++
        yield token
      }
      stop = stopFor(count, parser)
      if (stop) return
    }
    yield* parser.end()
  }
  return { tokens: tokens(), stop: () => stop }
}

/** Spaces, and the marks that the lexer puts before what it has read. */
function isFiller(lexeme: string): boolean {
  return lexeme[0] === ' ' || lexeme === CST.SCALAR || lexeme === CST.FLOW_END || lexeme === CST.DOCUMENT
}

function stopFor(
  { lexemes, errors }: { lexemes: number; errors: number },
  { stack, offset }: Parser,
): Stop | undefined {
  if (stack.length > deepest) return { code: 'limit-depth', offset }
  if (errors > sourceLimits.findings) return { code: 'limit-findings', offset }
  return lexemes > sourceLimits.tokens ? { code: 'limit-tokens', offset } : undefined
}

/** What is composed from tokens recurses, and a stack that runs out can end the process: so deep it never gets. */
const deepest = 4 * sourceLimits.depth
