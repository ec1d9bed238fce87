import type { Source } from '@viridict/core'
import { createAssessor, type SourceResult } from '@viridict/core'

/** A decision that stands in a reviewer's file already. */
export type Recorded = SourceResult['decisions'][number]

/** The readable decisions of these files, in their order. */
export function recordsIn(sources: readonly Source[], asOf: string): readonly Recorded[] {
  const assessor = createAssessor({ asOf, packs: [] })
  return sources.flatMap((source) => assessor.set(source).decisions)
}

/** The row of its file in which it stands, from 0. */
export function rowOf({ location }: Recorded): number {
  const row = location.path.find((step) => typeof step === 'number')
  return typeof row === 'number' ? row : -1
}
