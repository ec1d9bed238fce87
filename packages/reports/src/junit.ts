import {
  type Assessment,
  type Finding,
  findingsIn,
  type Language,
  type StreamedAssessment,
  streamed,
} from '@viridict/core'
import { type Counting, countsByDefault, isKnown } from './counting.js'
import { isWaived } from './counts.js'
import { type FindingFacts, factsOf, linesOf, nameOf } from './finding-facts.js'
import { maskedStream } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { type Section, sectionsIn } from './sections.js'
import { settingsInWords, settingsSet } from './settings-set.js'
import { say } from './wording.js'
import { attributes, xmlLines } from './xml.js'

export interface JunitOptions extends RenderOptions {
  /** What is a failure: what counts in the exit code. */
  readonly counts?: Counting
}

type Outcome = 'failure' | 'skipped' | 'passed'

interface Case {
  readonly finding: Finding
  readonly facts: FindingFacts
  readonly outcome: Outcome
}

/**
 * JUnit XML as Jenkins and Surefire know it: a suite for each declaration, a case for each rule and item. Without a time
 * of day, so that the same assessment gives the same bytes.
 */
export function renderJunit(assessment: Assessment, options: JunitOptions): string {
  return [...junitParts(streamed(assessment), options)].join('')
}

/** The same suite by suite; since the totals come first, all findings are gone through for them before. */
export function* junitParts(assessment: StreamedAssessment, options: JunitOptions): Generator<string> {
  const { language, mask = true, counts = countsByDefault } = options
  const shown = mask ? maskedStream(assessment) : assessment
  const totals = totalsOf(assessment.texts, counts)
  const head = attributes({ name: say('product', language), ...totals, errors: 0 })
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n`
  let index = 0
  for (const section of sectionsIn(shown)) {
    yield suiteText(section, casesOf(section, language, counts), shown, index, language)
    index++
  }
  yield '</testsuites>\n'
}

function totalsOf(texts: StreamedAssessment['texts'], counts: Counting) {
  const totals = { tests: 0, failures: 0 }
  for (const finding of findingsIn(texts)) {
    totals.tests++
    if (counts(finding)) totals.failures++
  }
  return totals
}

function casesOf({ checks, verdicts }: Section, language: Language, counts: Counting): readonly Case[] {
  return [...verdicts, ...checks].map((finding) => ({
    finding,
    facts: factsOf(finding, language),
    outcome: outcomeOf(finding, counts),
  }))
}

/** Nobody has judged what does not apply, is open, up for review, waived, or known for long. */
function outcomeOf(finding: Finding, counts: Counting): Outcome {
  if (counts(finding)) return 'failure'
  const isUnjudged = ['notApplicable', 'open', 'review'].includes(finding.verdict)
  return isUnjudged || isWaived(finding) || isKnown(finding) ? 'skipped' : 'passed'
}

function count(cases: readonly Case[], wanted: Outcome): number {
  return cases.filter(({ outcome }) => outcome === wanted).length
}

function suiteText(
  { subject, uri }: Section,
  cases: readonly Case[],
  assessment: StreamedAssessment,
  index: number,
  language: Language,
): string {
  const head = attributes({
    name: subject ? `${subject.name} ${subject.id}` : uri,
    tests: cases.length,
    failures: count(cases, 'failure'),
    errors: 0,
    skipped: count(cases, 'skipped'),
    id: index,
    package: uri,
  })
  const { asOf, packs } = assessment
  const settings = settingsInWords(settingsSet(assessment), language).map(({ kind, text }) => [kind, text] as const)
  const properties = { asOf, packs: packs.map(({ id }) => id).join(' '), ...Object.fromEntries(settings) }
  const noted = Object.entries(properties).map(([name, value]) => `      <property${attributes({ name, value })}/>\n`)
  const body = cases.map((one) => caseText(one, subject?.id ?? uri, language)).join('')
  return `  <testsuite${head}>\n    <properties>\n${noted.join('')}    </properties>\n${body}  </testsuite>\n`
}

function caseText({ finding, facts, outcome }: Case, declaration: string, language: Language): string {
  const head = attributes({ name: nameOf(facts, language), classname: `${declaration}.${finding.rule}`, time: 0 })
  const [sentence = '', ...more] = linesOf(facts, language)
  const detail = xmlLines([`${facts.verdict} ${sentence}`, ...more, facts.place])
  switch (outcome) {
    case 'failure': {
      const about = attributes({ type: finding.level === 'none' ? finding.verdict : finding.level, message: sentence })
      return `    <testcase${head}>\n      <failure${about}>${detail}</failure>\n    </testcase>\n`
    }
    case 'skipped':
      return `    <testcase${head}>\n      <skipped>${detail}</skipped>\n    </testcase>\n`
    case 'passed':
      // What is met is told by the case; what was only encouraged, or warned of, by its words.
      return finding.verdict === 'pass'
        ? `    <testcase${head}/>\n`
        : `    <testcase${head}>\n      <system-out>${detail}</system-out>\n    </testcase>\n`
  }
}
