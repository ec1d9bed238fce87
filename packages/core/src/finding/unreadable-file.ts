import type { Finding } from './finding.js'
import { problem } from './problem.js'
import { problemAt } from './problem-at.js'

/** Why a host could not read a file; anything else in the words of its system. */
export type Unreadable =
  | 'missing'
  | 'permission'
  | 'binary'
  | 'encoding'
  | 'too-large'
  | 'not-a-record'
  | 'named-twice'
  | { readonly system: string }

/** A file that the host could not read, as the finding that stands for all that it would have said. `asOf`: a day. */
export function unreadableFile(uri: string, why: Unreadable, asOf: number): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  const found =
    typeof why === 'string'
      ? problem(`unreadable-file/${why}`, [], { file: uri })
      : problem('unreadable-file/other', [], { file: uri, reason: why.system })
  return problemAt(found, asOf, { uri, path: [], start, end: start })
}
