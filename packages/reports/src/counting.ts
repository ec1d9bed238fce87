import type { Finding } from '@viridict/core'
import { isWaived } from './counts.js'

/** Whether a finding counts against the run, as its exit code does. */
export type Counting = (finding: Finding) => boolean

/** Unless a host says otherwise: errors that nobody waived and no baseline knows. */
export function countsByDefault(finding: Finding): boolean {
  return finding.verdict === 'fail' && finding.level === 'error' && !isWaived(finding) && !isKnown(finding)
}

/** A baseline knows it, and it is no worse. */
export function isKnown({ baseline }: Finding): boolean {
  return baseline === 'unchanged' || baseline === 'updated'
}
