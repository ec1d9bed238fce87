import type { MapDrawing, PackedResult } from '@viridict/core'
import type { DocumentLookedFor, InputHash } from '@viridict/reports/manifest'
import type { Judging } from '../judging.js'
import type { Outcome, UnreadableInput } from '../read-file.js'

/** What a thread is told when it begins: plain data, as everything here. */
export interface Task {
  readonly judging: Judging
  /** A report names the hashes of what was read. */
  readonly isHashed: boolean
  readonly everyTerm: boolean
  readonly drawsMaps: boolean
}

/** A file to be read and judged. */
export interface Question {
  readonly path: string
  readonly passOver: boolean
}

/** What a file came to, as it travels between threads; its findings are packed. */
export interface Answer {
  readonly outcome: Outcome
  readonly unreadable: readonly UnreadableInput[]
  /** Of the file, and of the maps that it names. */
  readonly hashes: readonly InputHash[]
  readonly documents: readonly DocumentLookedFor[]
  readonly drawings?: readonly MapDrawing[]
  readonly result?: PackedResult<Uint8Array<ArrayBuffer>>
}

/** Nothing where whoever asks has to judge the file: what is judged over the others needs its nodes, which do not travel. */
export type Reply = Answer | undefined
