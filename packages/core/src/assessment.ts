import type { Override } from './config/override.js'
import type { Finding, Level, Verdict } from './finding/finding.js'
import { findingsIn, mapTexts, type TextRow, textsOf } from './finding/text-findings.js'
import type { WaiverRequest } from './finding/waiver-request.js'
import type { Pack } from './pack/pack.js'
import type { PlaceSum } from './portfolio/sum-places.js'
import type { SubjectRead } from './source-result.js'

/** The version of the shape below; it changes when a reader of results would have to. */
export const resultVersion = '2'

/** What is said of a set of declarations at one date besides the findings. */
export interface AssessmentFrame {
  readonly version: typeof resultVersion
  /** ISO date. */
  readonly asOf: string
  readonly packs: readonly Pack[]
  readonly subjects: readonly SubjectRead[]
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

/** All findings over a set of declarations at one date. */
export interface Assessment extends AssessmentFrame {
  readonly findings: readonly Finding[]
}

/** An assessment whose findings are asked for text by text, in the order of `Assessment.findings`. */
export interface StreamedAssessment extends AssessmentFrame {
  /** A text may stand here more than once. */
  readonly texts: TextRow
}

export function streamed({ findings, ...rest }: Assessment): StreamedAssessment {
  return { ...rest, texts: textsOf(findings) }
}

/** With all findings at once. */
export function whole({ texts, ...rest }: StreamedAssessment): Assessment {
  return { ...rest, findings: [...findingsIn(texts)] }
}

/** A level for a rule or check, or `off` to leave it out. */
export type LevelSetting = Exclude<Level, 'none'> | 'off'

/** The findings with the levels that the host sets: only a fail has a level. */
export function withLevels(
  texts: TextRow,
  levelsOf: ((uri: string) => Readonly<Record<string, LevelSetting>>) | undefined,
): TextRow {
  if (!levelsOf) return texts
  const set = (finding: Finding): readonly Finding[] => {
    const levels = levelsOf(finding.location.uri)
    const setting = Object.hasOwn(levels, finding.rule) ? levels[finding.rule] : undefined
    if (setting === undefined) return [finding]
    if (setting === 'off') return []
    return [finding.verdict === 'fail' ? { ...finding, level: setting } : finding]
  }
  return mapTexts(texts, ({ uri, findings }) => ({ uri, findings: () => findings().flatMap(set) }))
}

/** How many rule findings have each verdict; what was waived still has its verdict. */
export function countVerdicts(findings: Iterable<Finding>): Readonly<Record<Verdict, number>> {
  const counts = { pass: 0, fail: 0, open: 0, review: 0, informational: 0, notApplicable: 0 }
  for (const { source, verdict } of findings) if (source === 'rule') counts[verdict]++
  return counts
}
