import type { Problem } from '../finding/problem.js'
import { type CheckMessageId, checkMessages } from '../generated/checks.js'
import { type Message, message } from '../message/message.js'
import { sourceLimits } from '../source/limits.js'
import type { SyntaxProblem, SyntaxProblemCode } from '../source/source-node.js'
import { fullWidthSigns } from './full-width.js'

const limits: Partial<Record<SyntaxProblemCode, number>> = {
  'limit-depth': sourceLimits.depth,
  'limit-nodes': sourceLimits.nodes,
  'limit-rows': sourceLimits.rows,
  'limit-tokens': sourceLimits.tokens,
  'limit-findings': sourceLimits.findings,
  'limit-documents': sourceLimits.documents,
  'limit-bytes': sourceLimits.characters,
}

/** What keeps a text from being read, in words; full-width punctuation is named where it is the likely cause. */
export function syntaxProblem({ code, start }: SyntaxProblem, text: string): Pick<Problem, 'id' | 'message'> {
  const limit = limits[code]
  if (limit !== undefined) return described(`limit/${code}` as CheckMessageId, { limit })
  const found = fullWidth(text, start)
  return found === ''
    ? described(`yaml-syntax/${code}` as CheckMessageId)
    : described('yaml-syntax/full-width', { found })
}

function described(id: CheckMessageId, args: Message['args'] = {}): Pick<Problem, 'id' | 'message'> {
  return { id, message: message(checkMessages[id], args) }
}

/** Full-width signs outside quotes in the line of an error or in the one before it. */
function fullWidth(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1)
  const from = text.lastIndexOf('\n', lineStart - 1) + 1
  const to = text.indexOf('\n', offset)
  const lines = text.slice(Math.max(from, offset - 2000), to < 0 ? offset + 2000 : Math.min(to, offset + 2000))
  const bare = lines.replace(/"[^"\n]*"|'[^'\n]*'|#[^\n]*/g, '')
  return fullWidthSigns(bare)
}
