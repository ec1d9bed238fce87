import type { Assessment, Finding, Language } from '@viridict/core'
import { isKnown } from './counting.js'
import { isWaived } from './counts.js'
import { identitiesOf } from './identity.js'
import { masked } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { toSafeJson } from './safe-json.js'
import { rootId } from './sarif-location.js'
import { sarifResult } from './sarif-result.js'
import { descriptorsOf } from './sarif-rules.js'
import { sarifText, sarifUri } from './sarif-text.js'
import { settingsSet } from './settings-set.js'
import { visible } from './visible.js'

export interface SarifOptions extends RenderOptions {
  /** Of the program that ran, a semantic version. */
  readonly packageVersion: string
  /**
   * `github` keeps what GitHub code scanning can take: it shows every result as an alert whatever its kind, so fails
   * alone, the gravest first, and no more than 5000 of them.
   */
  readonly profile?: 'full' | 'github'
}

const githubLimit = 5000
const gravity = { error: 0, warning: 1, note: 2, none: 3 } as const

/** One SARIF 2.1.0 log with one run. Verdicts are kinds; places are relative to the root of the workspace. */
export function renderSarif(assessment: Assessment, options: SarifOptions): string {
  const { language, packageVersion, mask = true } = options
  const shown = mask ? masked(assessment) : assessment
  const rules = descriptorsOf(shown, language)
  return toSafeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Viridict',
            fullName: '绿规 Viridict',
            version: packageVersion,
            semanticVersion: packageVersion,
            language: languageTag(language),
            rules,
          },
        },
        language: languageTag(language),
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { description: { text: 'The root of the workspace.' } } },
        results: resultsOf(shown, options, new Map(rules.map(({ id }, index) => [id, index]))),
        properties: runProperties(shown),
      },
    ],
  })
}

function resultsOf({ findings }: Assessment, { language, profile }: SarifOptions, places: ReadonlyMap<string, number>) {
  const keys = identitiesOf(findings)
  const keyed = findings.map((finding, index) => ({ finding, key: keys[index] ?? '' }))
  const kept = profile === 'github' ? forGithub(keyed) : keyed
  return kept.map(({ finding, key }) => {
    const ruleIndex = places.get(finding.rule)
    return sarifResult(finding, { language, key, ...(ruleIndex !== undefined && { ruleIndex }) })
  })
}

function forGithub<Keyed extends { readonly finding: Finding }>(keyed: readonly Keyed[]): readonly Keyed[] {
  const fails = keyed.filter(({ finding }) => finding.verdict === 'fail' && !isWaived(finding) && !isKnown(finding))
  return fails.sort((a, b) => gravity[a.finding.level] - gravity[b.finding.level]).slice(0, githubLimit)
}

function runProperties(assessment: Assessment) {
  const { asOf, packs, requests, ignored, subjects } = assessment
  const { levels, parameters, overrides } = settingsSet(assessment)
  return {
    asOf,
    packs: packs.map(({ id, document }) => `${id} ${document.number}`),
    levels,
    ...(parameters.length > 0 && { parameters }),
    ...(overrides.length > 0 && { overrides }),
    declarations: subjects.length,
    requests: requests.map(({ subject, rule, reason }) => ({
      subject: visible(subject.id),
      rule: visible(rule),
      reason: sarifText(reason).text,
    })),
    ignored: ignored.map(sarifUri),
  }
}

function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-US'
}
