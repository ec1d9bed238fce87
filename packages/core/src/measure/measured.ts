import type { Declaration, Facts } from '../declaration/declaration.js'
import type { Basis } from '../finding/finding.js'
import type { Path } from '../finding/path.js'
import type { Problem } from '../finding/problem.js'
import type { Message } from '../message/message.js'
import type { Label } from '../message/text.js'
import type { DisplayUnit } from '../quantity/format.js'
import type { Interval } from '../quantity/interval.js'
import { isEmptyShare, ratioOf, type Share } from '../quantity/share.js'

/** What a measure is taken of: a declaration, or one item of a list in it. */
export interface MeasureContext {
  readonly declaration: Declaration
  readonly facts: Facts
  readonly path: Path
  /** Day since 1970-01-01. */
  readonly asOf: number
}

/** One term of a figure. */
export interface Term {
  readonly label: Label
  readonly amount: Interval
  /** Where it is not that of the other terms. */
  readonly unit?: DisplayUnit
  readonly path: Path
  readonly side?: 'part' | 'rest' | 'either'
}

/** A fact that is not stated. `weight` says how much of the figure hangs on it; unbounded where nobody can say. */
export interface MissingTerm {
  readonly message: Message
  readonly path: Path
  readonly weight: Interval
}

/** A quantity with all that explains it. */
export interface Measured {
  readonly value: Interval
  readonly unit: DisplayUnit
  /** The unit of the terms, where it is not that of the value: the m2 behind a percentage. */
  readonly termUnit: DisplayUnit
  readonly share?: Share
  /** Of a share whose terms lie side by side: what each of them is a part of. */
  readonly whole?: Interval
  /** The two amounts of a ratio of unlike things. */
  readonly quotient?: { readonly of: Interval; readonly to: Interval }
  /** There is nothing to measure: the rule does not apply. */
  readonly empty: boolean
  readonly basis: Basis
  /** Where the figure is declared. */
  readonly at: Path
  readonly terms: readonly Term[]
  readonly missing: readonly MissingTerm[]
  readonly assumed: readonly Message[]
  /** Why a person must judge it even where the requirement is met. */
  readonly review?: Message
  /** What taking the measure showed to be wrong with the text. */
  readonly problems: readonly Problem[]
}

/** A measure is a pure function; its options come from the rule, checked against its schema. */
export type Measure<Options> = (options: Options, context: MeasureContext) => Measured

type Given = Pick<Measured, 'value' | 'unit' | 'at'> & Partial<Measured>

export function measured(given: Given): Measured {
  return {
    termUnit: given.unit,
    empty: false,
    basis: 'computed',
    terms: [],
    missing: [],
    assumed: [],
    problems: [],
    ...given,
  }
}

/** A percentage with its two parts. */
export function measuredShare(
  share: Share,
  given: Omit<Given, 'value' | 'unit'> & { readonly termUnit: DisplayUnit },
): Measured {
  return measured({ value: ratioOf(share), unit: 'percent', share, empty: isEmptyShare(share), ...given })
}
