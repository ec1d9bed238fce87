import type { Location, Subject } from './finding.js'

/** A waiver that an applicant asks for: listed, without effect on a verdict or the exit code. */
export interface WaiverRequest {
  readonly subject: Subject
  readonly rule: string
  readonly reason: string
  readonly location: Location
}
