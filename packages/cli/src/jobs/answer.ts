import type { MapDrawing, PackedResult, PackSource } from '@viridict/core'
import type { DocumentLookedFor, InputHash } from '@viridict/reports/manifest'
import type { Judging } from '../judging.js'
import type { Outcome, UnreadableInput } from '../read-file.js'

/** What a thread is told when it begins: plain data, as everything here. */
export interface Task {
  /** What one declaration alone is judged by. */
  readonly judging: Omit<Judging, 'packs' | 'decisions'>
  /** Of packs that were named: what they are made of, since parameters cannot be put into a copy. */
  readonly packs?: readonly PackSource[]
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
