import {
  type Assessment,
  type Finding,
  findingsIn,
  type Language,
  type StreamedAssessment,
  streamed,
} from '@viridict/core'
import { isKnown } from './counting.js'
import { isWaived } from './counts.js'
import { gravestFirst } from './gravest-first.js'
import { createIdentities } from './identity.js'
import { maskedStream } from './masking.js'
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

/** One SARIF 2.1.0 log with one run. Verdicts are kinds; places are relative to the root of the workspace. */
export function renderSarif(assessment: Assessment, options: SarifOptions): string {
  return [...sarifParts(streamed(assessment), options)].join('')
}

/** How the list of results stands in the log while it is empty. */
const noResults = '\n      "results": []'

/** The same in parts, result by result. */
export function* sarifParts(assessment: StreamedAssessment, options: SarifOptions): Generator<string> {
  const { language, mask = true } = options
  const shown = mask ? maskedStream(assessment) : assessment
  const rules = descriptorsOf(shown, language)
  const log = toSafeJson(logOf(shown, rules, options))
  const end = log.indexOf(noResults) + noResults.length - ']'.length
  yield log.slice(0, end)
  let isFirst = true
  for (const result of resultsOf(shown, options, new Map(rules.map(({ id }, index) => [id, index])))) {
    yield `${isFirst ? '' : ','}\n        ${result}`
    isFirst = false
  }
  yield `${isFirst ? '' : '\n      '}${log.slice(end)}`
}

/** All but the results. */
function logOf(shown: StreamedAssessment, rules: readonly object[], { language, packageVersion }: SarifOptions) {
  return {
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
        results: [],
        properties: runProperties(shown),
      },
    ],
  }
}

/** Each as it stands in the log. */
function* resultsOf(
  { texts }: StreamedAssessment,
  { language, profile }: SarifOptions,
  places: ReadonlyMap<string, number>,
): Generator<string> {
  const identityOf = createIdentities()
  // Every finding has its number, also one that is left out.
  const tell = (finding: Finding) => {
    const [key, ruleIndex] = [identityOf(finding), places.get(finding.rule)]
    return () => inList(sarifResult(finding, { language, key, ...(ruleIndex !== undefined && { ruleIndex }) }))
  }
  if (profile === 'github') yield* forGithub(texts, tell)
  else for (const finding of findingsIn(texts)) yield tell(finding)()
}

/** No text is read twice, which would number its findings anew: as many of each level are held as are taken at all. */
function* forGithub(texts: StreamedAssessment['texts'], tell: (finding: Finding) => () => string): Generator<string> {
  const alert = (finding: Finding) => {
    const write = tell(finding)
    return isAlert(finding) ? write : undefined
  }
  let count = 0
  for (const result of gravestFirst(texts, alert, githubLimit)) {
    yield result
    if (++count === githubLimit) return
  }
}

function inList(result: object): string {
  return toSafeJson(result).trimEnd().replaceAll('\n', '\n        ')
}

function isAlert(finding: Finding): boolean {
  return finding.verdict === 'fail' && !isWaived(finding) && !isKnown(finding)
}

function runProperties(assessment: StreamedAssessment) {
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
