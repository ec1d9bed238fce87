import type { Message } from '../message/message.js'
import type { Text } from '../message/text.js'
import type { DisplayUnit } from '../quantity/format.js'
import type { Interval } from '../quantity/interval.js'
import type { Requirement, RequirementState } from '../quantity/requirement.js'
import type { Path } from './path.js'
import type { Position } from './position.js'

/** The words of SARIF 2.1.0 `kind`. */
export type Verdict = 'pass' | 'fail' | 'open' | 'review' | 'informational' | 'notApplicable'
export type Level = 'error' | 'warning' | 'note' | 'none'
/** The clause's binding force: 要, 确保, ≥; 宜, 原则上; 可, 争取, 鼓励. */
export type Modality = 'shall' | 'should' | 'may'
/** Worked out from parts, taken as the declaration states it, or judged by a person. */
export type Basis = 'computed' | 'declared' | 'attested'
export type Reason = 'notDue' | 'advisory' | 'unset' | 'undated' | 'overdue'
export type DeclarationKind = 'Project' | 'Jurisdiction' | 'Operator'

export interface Subject {
  readonly kind: DeclarationKind
  readonly id: string
  readonly name: string
  readonly jurisdiction: string
  /** The key of an item of a list in the declaration, such as a park's id. */
  readonly item?: string
}

/** A place in a text. Lines and columns count from 1; offsets are UTF-16 code units. */
export interface Location {
  readonly uri: string
  readonly path: Path
  readonly start: Position & { readonly offset: number }
  readonly end: Position & { readonly offset: number }
}

/** One term of a figure: where it stands and how much of the figure it is. */
export interface Contribution {
  readonly label: Text
  readonly amount: Interval
  readonly unit: DisplayUnit
  readonly location: Location
  /** Which side of a share it falls on. */
  readonly side?: 'part' | 'rest' | 'either'
}

/** A fact that is not stated and could still decide the verdict. */
export interface MissingFact {
  readonly message: Message
  readonly location: Location
}

export interface MilestoneOutcome {
  readonly requirement: Requirement
  readonly due: 'always' | 'undated' | number
  readonly isDue: boolean
  readonly state: RequirementState
  /** Days by which a stock was reached after the due date. */
  readonly daysLate?: number
}

/** A figure that is shown beside the one that is judged. */
export interface ShownFigure {
  readonly title: Text
  readonly value: Interval
  readonly unit: DisplayUnit
}

/** What a rule found: every figure that its verdict rests on. */
export interface Judged {
  readonly pack: string
  readonly clause: string
  readonly title: Text
  readonly quotation: string
  readonly units: readonly string[]
  readonly modality: Modality
  readonly basis?: Basis
  readonly reason?: Reason
  readonly value?: Interval
  readonly unit?: DisplayUnit
  /** Of a share whose terms lie side by side: what each of them is a part of. */
  readonly whole?: Interval
  /** The milestone that the verdict is of: the latest one due, else the next. */
  readonly milestone?: MilestoneOutcome
  readonly milestones: readonly MilestoneOutcome[]
  /** How far the figure is from the requirement, in its own unit; never negative. */
  readonly gap?: Interval
  readonly repair?: Message
  readonly contributions: readonly Contribution[]
  readonly figures: readonly ShownFigure[]
  readonly missing: readonly MissingFact[]
  readonly assumed: readonly Message[]
  /** Over how many declarations a portfolio was summed. */
  readonly portfolio?: { readonly read: number; readonly stated?: Interval }
  /** 参照: the place is not among the pack's jurisdictions. */
  readonly reference: boolean
  /** Of what is up for review: the level of the fail that a rejection makes of it. */
  readonly rejected?: Level
  /** Of the facts judged; a decision counts only while it is the same. */
  readonly fingerprint: string
}

/** The decision that turned a review into a verdict, or that suppresses the finding. */
export interface Applied {
  readonly decision: 'confirm' | 'reject' | 'waive'
  readonly reason: string
  readonly by: string
  readonly date: string
  readonly until?: string
  /** Title and number of what it rests on. */
  readonly document?: string
}

/** The words of SARIF 2.1.0 `baselineState`. */
export type BaselineState = 'new' | 'unchanged' | 'updated'

/** The verdict of one rule on one subject, or a problem in the text itself. */
export interface Finding {
  readonly rule: string
  readonly source: 'rule' | 'check'
  readonly verdict: Verdict
  readonly level: Level
  readonly subject?: Subject
  readonly message: Message
  readonly location: Location
  readonly related: readonly Location[]
  readonly asOf: number
  readonly judged?: Judged
  readonly decision?: Applied
  /** Where a run is held against a baseline: whether it knows this finding, and whether it has become better. */
  readonly baseline?: BaselineState
}
