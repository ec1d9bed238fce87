import type { CheckMessageId } from '../generated/checks.js'
import type { Finding } from './finding.js'
import { problem } from './problem.js'
import { problemAt } from './problem-at.js'

type WithReason = 'other'
/** Why a host could not read a file. */
export type Unreadable = Exclude<
  Extract<CheckMessageId, `unreadable-file/${string}`> extends `unreadable-file/${infer Reason}` ? Reason : never,
  WithReason
>

/** A file that the host could not read, as the finding that stands for all that it would have said. */
export function unreadableFile(uri: string, why: Unreadable | { readonly reason: string }, asOf: number): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  const found =
    typeof why === 'string'
      ? problem(`unreadable-file/${why}`, [], { file: uri })
      : problem('unreadable-file/other', [], { file: uri, reason: why.reason })
  return problemAt(found, asOf, { uri, path: [], start, end: start })
}
