import type { Level, Verdict } from '@viridict/core'
import type { MapSheet } from '../map/shape.js'

/** What is shown of the declarations of one text, as plain data in the reader's language: it can be sent to a page. */
export interface View {
  /** ISO date. */
  readonly asOf: string
  readonly documents: readonly string[]
  readonly sheets: readonly Sheet[]
}

/** One declaration, or of a text that could not be read as one what is wrong with it. */
export interface Sheet {
  readonly kind: string
  readonly name: string
  readonly id: string
  readonly place: Place
  readonly counts: readonly Count[]
  /** Faults of the text. */
  readonly faults: readonly Fault[]
  /** Rules with a figure that can be drawn. */
  readonly criteria: readonly Group[]
  readonly timeline: Timeline
  /** Of the maps that it names. */
  readonly maps?: readonly MapSheet[]
  /** Rules without one: what is done or not, and what a person judges. */
  readonly others: readonly Criterion[]
  /** Facts to supply, those that decide most first. */
  readonly facts: readonly Fact[]
  /** Where a finding that is open names no more, whether there are or not. */
  readonly factsNote?: string
  readonly notApplicable: readonly Reason[]
}

export interface Place {
  readonly uri: string
  /** From 1, both ends included. */
  readonly line: number
  readonly column: number
  readonly endLine: number
}

export interface Count {
  readonly verdict: Verdict
  readonly word: string
  readonly count: number
}

export interface Fault {
  readonly level: Level
  readonly word: string
  readonly text: string
  readonly place: Place
}

/** A rule on the whole, where it has such a verdict, and on the items of a list. */
export interface Group {
  readonly rule: string
  readonly whole?: Criterion
  /** The worst first, as many as are worth listing. */
  readonly items: readonly Criterion[]
  readonly itemCounts: readonly Count[]
  readonly moreItems: number
}

/** One verdict with everything that it rests on. */
export interface Criterion {
  readonly pack: string
  readonly rule: string
  readonly clause: string
  readonly title: string
  readonly item?: string
  readonly verdict: Verdict
  readonly level: Level
  readonly isWaived: boolean
  /** The verdict and what qualifies it. */
  readonly word: string
  readonly sentence: string
  readonly value: string
  readonly requirement: string
  readonly gap: string
  readonly repair: string
  readonly scale?: Scale
  readonly milestones: readonly Milestone[]
  readonly terms: readonly Term[]
  /** Where no more are named, whether there are or not. */
  readonly termsNote?: string
  readonly missing: readonly Missing[]
  readonly missingNote?: string
  readonly beside: string
  readonly portfolio: string
  readonly decision: string
  readonly assumed: readonly string[]
  readonly units: readonly string[]
  readonly quotation: string
  readonly place: Place
  /** It is about the declaration as a whole, so that no line of it is the finding's alone. */
  readonly isOfAll: boolean
}

/** A figure and what is required of it on one axis; every position is a share of the axis, from 0 to 1. */
export interface Scale {
  readonly lo: number
  readonly hi: number
  readonly isExact: boolean
  /** Nothing is known of the figure but its unit. */
  readonly isVacuous: boolean
  /** Where 0 is, which the bar grows from. */
  readonly zero: number
  readonly marks: readonly Mark[]
  readonly start: string
  readonly end: string
}

export interface Mark {
  readonly at: number
  readonly text: string
  readonly wanted: 'above' | 'below'
  /** The verdict is of this one. */
  readonly isJudged: boolean
}

export interface Milestone {
  readonly requirement: string
  readonly due: string
  readonly isDue: boolean
  readonly isJudged: boolean
  readonly state: 'met' | 'unmet' | 'unknown'
  readonly word: string
}

export interface Term {
  readonly label: string
  readonly amount: string
  readonly side?: 'part' | 'rest' | 'either'
  readonly sideWord: string
  /** Shares of the largest term: what is sure, and what is possible. */
  readonly lo: number
  readonly hi: number
  readonly place: Place
}

export interface Missing {
  readonly text: string
  readonly place: Place
}

export interface Fact extends Missing {
  /** Verdicts that wait for it, and those of them that wait for nothing else. */
  readonly decides: number
  readonly alone: number
}

export interface Reason {
  readonly reason: string
  readonly titles: readonly string[]
}

/** Due dates by year: columns of equal width. */
export interface Timeline {
  readonly years: readonly number[]
  /** Where the day of judgement is, as a share of all years; undefined where it is not among them. */
  readonly today?: number
  readonly rows: readonly TimelineRow[]
}

export interface TimelineRow {
  readonly clause: string
  readonly title: string
  readonly value: string
  readonly place: Place
  readonly marks: readonly TimelineMark[]
}

export interface TimelineMark extends Milestone {
  readonly year: number
  /** `12-31`; the year stands above it. */
  readonly day: string
  /** What is required is that it be done by that day. */
  readonly isDay: boolean
}
