import type { Judged, Level, Reason, ShownFigure, Verdict } from '../finding/finding.js'
import type { Path } from '../finding/path.js'
import type { Problem } from '../finding/problem.js'
import type { Judgement } from '../generated/rules.js'
import type { Measured, MissingTerm } from '../measure/measured.js'
import type { Message } from '../message/message.js'
import type { Rule } from '../pack/pack.js'

/** What a judgement comes to, before its paths are turned into places. */
export interface Outcome {
  readonly rule: Rule
  readonly judgement: Judgement
  readonly verdict: Verdict
  readonly level: Level
  readonly reason?: Reason
  readonly at: Path
  readonly message: Message
  /** Absent where the rule does not apply. */
  readonly measured?: Measured
  readonly milestones: Judged['milestones']
  readonly milestone?: NonNullable<Judged['milestone']>
  readonly gap?: NonNullable<Judged['gap']>
  readonly repair?: Message
  readonly figures: readonly ShownFigure[]
  readonly assumed: readonly Message[]
  /** Facts that the condition itself waits for. */
  readonly undecided: readonly MissingTerm[]
  /** What judging showed to be wrong with the text. */
  readonly problems: readonly Problem[]
}
