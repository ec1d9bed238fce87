import type { Unreadable } from '@viridict/core'
import type { DocumentLookedFor, InputHash } from '@viridict/reports/manifest'
import type { InputFault } from '../input-fault.js'
import type { Shard } from './shard.js'

/** The version of the lines below; results of different versions are not joined. */
export const partialVersion = '4'

/** What a run went by: all results that are joined must agree in it. */
export interface Basis {
  readonly engine: string
  /** ISO date. */
  readonly asOf: string
  readonly packs: readonly { readonly id: string; readonly digest: string }[]
  /** Places outside a pack are judged too. */
  readonly packsNamed: boolean
  /** Configuration, decisions and files of packs. */
  readonly settings: readonly InputHash[]
}

/** The first line of a partial result. */
export interface Header extends Basis {
  readonly partial: typeof partialVersion
  /** Absent where the run was not told what part of a whole it is. */
  readonly shard?: Shard
}

/** A text that travels whole, since it is judged over the others; with what was found of the files that it names. */
export interface TextLine {
  readonly text: string
  readonly of: string
  readonly files: FilesFound
}

/** What was found of a file that a declaration names: that it is there or not, and of a map its text. */
export type FileKnown = boolean | string

/** By path below the workspace root. */
export type FilesFound = Readonly<Record<string, FileKnown>>

/** Between the first line and the last, beside results (see `createPartialWriter`). */
export type Line = TextLine | Note

/** What a part knows besides what its texts came to. */
export type Note =
  | { readonly hash: InputHash }
  | { readonly document: DocumentLookedFor }
  | { readonly unreadable: string; readonly why: Unreadable }

/** The last line, without which a file was cut off on its way. */
export interface Trailer {
  readonly lines: number
  /** What was wrong with each path of the command line, so far as this part can tell. */
  readonly inputs: readonly InputFault[]
  /** SHA-256 of all lines before this one. */
  readonly sha256: string
}
