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
}

/** What keeps a text from being read, in words; full-width punctuation is named where it is the likely cause. */
export function syntaxProblem({ code, start }: SyntaxProblem, text: string): Pick<Problem, 'id' | 'message'> {
  const limit = limits[code]
  if (code === 'limit-bytes')
    return described('limit/limit-bytes', { count: text.length, limit: sourceLimits.characters })
  if (limit !== undefined) return described(`limit/${code}` as CheckMessageId, { limit })
  const lines = bareLines(text, start)
  const found = `${fullWidthSigns(lines)}${enumerationComma.test(lines) ? '、' : ''}`
  if (found !== '') return described('yaml-syntax/full-width', { found })
  const isWide = code === 'key' && wideBlank.test(lines)
  return described(isWide ? 'yaml-syntax/wide-blank' : (`yaml-syntax/${code}` as CheckMessageId))
}

/** Between names it is theirs; before a key it stands for a comma. */
const enumerationComma = /、\s*[\p{L}\d]+[:：]/u
const wideBlank = /:[ \u3000\u00a0]*[\u3000\u00a0]/

function described(id: CheckMessageId, args: Message['args'] = {}): Pick<Problem, 'id' | 'message'> {
  return { id, message: message(checkMessages[id], args) }
}

/** The line of an error and the one before it, without quotes and comments. */
function bareLines(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1)
  const from = text.lastIndexOf('\n', lineStart - 1) + 1
  const to = text.indexOf('\n', offset)
  const lines = text.slice(Math.max(from, offset - 2000), to < 0 ? offset + 2000 : Math.min(to, offset + 2000))
  return lines.replace(/"[^"\n]*"|'[^'\n]*'|#[^\n]*/g, '')
}
