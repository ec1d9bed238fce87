import type { Finding } from './finding.js'
import { type Problem, problem } from './problem.js'
import { problemAt } from './problem-at.js'

/** Why a host could not read a file; anything else in the words of its system. */
export type Unreadable =
  | 'missing'
  | 'broken-link'
  | 'permission'
  | 'binary'
  | 'encoding'
  | 'not-a-record'
  | 'named-twice'
  | TooLarge
  | { readonly system: string }

/** Bytes of a file, and how many are read of one. */
export interface TooLarge {
  readonly size: number
  readonly most: number
}

/** A file that the host could not read, as the finding that stands for all that it would have said. `asOf`: a day. */
export function unreadableFile(uri: string, why: Unreadable, asOf: number): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  return problemAt(problemOf(uri, why), asOf, { uri, path: [], start, end: start })
}

function problemOf(file: string, why: Unreadable): Problem {
  if (typeof why === 'string') return problem(`unreadable-file/${why}`, [], { file })
  if ('system' in why) return problem('unreadable-file/other', [], { file, reason: why.system })
  const { size, most } = why
  return problem('unreadable-file/too-large', [], { file, size: megabytes(size), most: megabytes(most) })
}

/** As systems count them; rounded up, so that no size over a limit is shown as the limit. */
function megabytes(bytes: number): number {
  return Math.ceil((bytes / 1024 ** 2) * 10) / 10
}
