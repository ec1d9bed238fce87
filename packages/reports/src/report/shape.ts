import type { Language, Level, Verdict } from '@viridict/core'
import type { Manifest } from '../manifest.js'
import type { settingsInWords } from '../settings-set.js'
import type { Mark, Milestone } from '../view/shape.js'
import type { Ref, Stored } from './store.js'

/** What stands in the page of a report: its contents, most of them to be read from the store when they are asked for. */
export interface ReportData {
  /** A `ReportHead`. */
  readonly head: Ref
  readonly findings: FindingColumns
  readonly store: Stored
}

/** What every page of the report knows, in the reader's language. */
export interface ReportHead {
  readonly language: Language
  /** ISO date. */
  readonly asOf: string
  readonly documents: readonly string[]
  readonly kinds: readonly Counted[]
  readonly levels: readonly (Counted & { readonly level: Level })[]
  readonly waived: number
  readonly tally: Tally
  /** Rules of the packs, in the order of their clauses. */
  readonly rules: readonly RuleEntry[]
  readonly clauses: readonly ClauseEntry[]
  readonly deadlines: Deadlines
  readonly declarations: readonly DeclarationEntry[]
  readonly notes: readonly Note[]
  readonly manifest: Manifest
  /** What was judged otherwise than the packs say. */
  readonly settings: ReturnType<typeof settingsInWords>
}

/** How many have each verdict, in the order of `verdictOrder`. */
export type Tally = readonly number[]

export interface Counted {
  readonly word: string
  readonly count: number
}

export interface RuleEntry {
  readonly pack: string
  readonly rule: string
  readonly clause: string
  readonly title: string
  readonly tally: Tally
  readonly plot?: Plot
}

/** The figures of one rule on one axis, from the smallest to the largest; positions are shares of the axis. */
export interface Plot {
  readonly zero: number
  readonly marks: readonly Mark[]
  readonly start: string
  readonly end: string
  readonly rows: readonly PlotRow[]
  /** How many figures were left out between each two rows, and the one in front of them. */
  readonly each: number
  /** The gravest that fail, to be named where not every figure is. */
  readonly failing: readonly PlotRow[]
  readonly moreFailing: number
  /** Figures of which nothing is known. */
  readonly unknown: number
}

export interface PlotRow {
  readonly declaration: number
  readonly name: string
  readonly verdict: Verdict
  readonly level: Level
  readonly isWaived: boolean
  readonly lo: number
  readonly hi: number
  readonly value: string
  readonly word: string
}

export interface ClauseEntry {
  readonly key: string
  readonly clause: string
  readonly title: string
  readonly text: string
  readonly summary: string
  readonly modality: string
  readonly units: readonly string[]
  readonly deadline: string
  readonly subject: string
  /** Places in `rules`. */
  readonly rules: readonly number[]
  readonly tally: Tally
  /** Why the clause has no rule. */
  readonly reason: string
  readonly unchecked: readonly string[]
}

/** Due dates by year over all declarations: how many have met each. */
export interface Deadlines {
  readonly years: readonly number[]
  readonly today?: number
  readonly rows: readonly DeadlineRow[]
}

export interface DeadlineRow {
  readonly clause: string
  readonly title: string
  readonly marks: readonly DeadlineMark[]
}

export interface DeadlineMark {
  readonly year: number
  readonly day: string
  readonly requirement: string
  readonly isDay: boolean
  readonly isDue: boolean
  readonly counts: Readonly<Record<Milestone['state'], number>>
}

export interface DeclarationEntry {
  /** In an address: the id, or for a text without one its name. */
  readonly key: string
  readonly name: string
  readonly id: string
  readonly kind: string
  readonly jurisdiction: string
  readonly uri: string
  readonly line: number
  readonly tally: Tally
  /** Faults of the text that fail. */
  readonly faults: number
  /** A `Sheet`. */
  readonly sheet: Ref
  /** Its findings in the columns: the first, and the one behind the last. */
  readonly from: number
  readonly to: number
}

/** One finding a row: of a rule that applies, or of a check. What is shown of it is a `Criterion` or a `Fault`. */
export interface FindingColumns {
  readonly declaration: readonly number[]
  /** A place in `rules`; -1 for a check. */
  readonly rule: readonly number[]
  /** A place in `verdictOrder`. */
  readonly verdict: readonly number[]
  /** Smaller is worse. */
  readonly weight: readonly number[]
  readonly shown: readonly Ref[]
}

export interface Note {
  readonly title: string
  readonly rows: readonly { readonly head: string; readonly text: string }[]
}
