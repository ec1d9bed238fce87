import type { Declaration } from '../declaration/declaration.js'
import type { Problem } from '../finding/problem.js'

export interface CheckContext {
  /** Day since 1970-01-01. */
  readonly asOf: number
  /** Of the text, with forward slashes, relative to the workspace root. */
  readonly uri: string
  /** Whether a file of the workspace exists, where the host says so. */
  readonly hasFile?: (path: string) => boolean
}

/** A fact about a declaration's text: never a guess, and never a repair of its figures. */
export type Check = (declaration: Declaration, context: CheckContext) => readonly Problem[]
