import type { Override } from './config/override.js'
import type { Finding, Level, Verdict } from './finding/finding.js'
import type { WaiverRequest } from './finding/waiver-request.js'
import type { Pack } from './pack/pack.js'
import type { PlaceSum } from './portfolio/sum-places.js'
import type { SubjectRead } from './source-result.js'

/** The version of the shape below; it changes when a reader of results would have to. */
export const resultVersion = '2'

/** All findings over a set of declarations at one date. */
export interface Assessment {
  readonly version: typeof resultVersion
  /** ISO date. */
  readonly asOf: string
  readonly packs: readonly Pack[]
  readonly subjects: readonly SubjectRead[]
  readonly findings: readonly Finding[]
  readonly requests: readonly WaiverRequest[]
  /** What the host set for rules and checks: a rule that is off left no finding. */
  readonly levels: Readonly<Record<string, LevelSetting>>
  /** What the host set otherwise for the findings on texts in some folders. */
  readonly overrides: readonly Override[]
  /** Sums over the declarations of places that no Jurisdiction covers: shown, without a verdict. */
  readonly sums: readonly PlaceSum[]
  /** Texts that held no declaration of this format. */
  readonly ignored: readonly string[]
}

/** A level for a rule or check, or `off` to leave it out. */
export type LevelSetting = Exclude<Level, 'none'> | 'off'

/** The findings with the levels that the host sets: only a fail has a level. */
export function withLevels(
  findings: readonly Finding[],
  levelsOf: ((uri: string) => Readonly<Record<string, LevelSetting>>) | undefined,
): readonly Finding[] {
  if (!levelsOf) return findings
  return findings.flatMap((finding) => {
    const levels = levelsOf(finding.location.uri)
    const setting = Object.hasOwn(levels, finding.rule) ? levels[finding.rule] : undefined
    if (setting === undefined) return [finding]
    if (setting === 'off') return []
    return [finding.verdict === 'fail' ? { ...finding, level: setting } : finding]
  })
}

/** How many rule findings have each verdict; what was waived still has its verdict. */
export function countVerdicts(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts = { pass: 0, fail: 0, open: 0, review: 0, informational: 0, notApplicable: 0 }
  for (const { source, verdict } of findings) if (source === 'rule') counts[verdict]++
  return counts
}
