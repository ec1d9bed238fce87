import {
  type Assessment,
  type AssessmentFrame,
  type Finding,
  findingsIn,
  type Pack,
  resultVersion,
  type StreamedAssessment,
  streamed,
} from '@viridict/core'
import { type Counts, createCounter, judgedNothing } from './counts.js'
import { createIdentities } from './identity.js'
import { jsonFigure, jsonLocation } from './json-figure.js'
import { jsonFinding, jsonSubject } from './json-finding.js'
import { maskedStream } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { toSafeJson } from './safe-json.js'
import { settingsSet } from './settings-set.js'

/**
 * The result for machines, as schemas/result.schema.json says it. Texts stand in both languages; `language` is only
 * noted. Every figure is exact. The same assessment gives the same bytes.
 */
export function renderJson(assessment: Assessment, options: RenderOptions): string {
  return [...jsonParts(streamed(assessment), options)].join('')
}

/** The same in parts, one after another: that of thousands of declarations need never stand whole in memory. */
export function* jsonParts(assessment: StreamedAssessment, options: RenderOptions): Generator<string> {
  const counter = createCounter(assessment.subjects)
  const { head, ignored, lists } = jsonRecords(assessment, options, counter.add)
  yield toSafeJson(head).slice(0, -'\n}\n'.length)
  for (const [name, records] of Object.entries(lists)) yield* listParts(name, records)
  yield `,${toSafeJson({ ignored, ...countsInJson(counter.counts) }).slice('{'.length)}`
}

function* listParts(name: string, records: Iterable<object>): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`
  let isFirst = true
  for (const record of records) {
    const indented = toSafeJson(record).trimEnd().replaceAll('\n', '\n    ')
    yield `${isFirst ? '' : ','}\n    ${indented}`
    isFirst = false
  }
  yield isFirst ? ']' : '\n  ]'
}

export function countsInJson(counts: Counts) {
  return { counts, judgedNothing: judgedNothing(counts) }
}

/**
 * What is said of the run, and its lists in the order of the report: each record is made as it is asked for. `see` is
 * told of each finding then.
 */
export function jsonRecords(
  assessment: StreamedAssessment,
  { language, mask = true }: RenderOptions,
  see?: (finding: Finding) => void,
) {
  const shown = mask ? maskedStream(assessment) : assessment
  const identityOf = createIdentities()
  return {
    head: {
      version: resultVersion,
      language,
      asOf: shown.asOf,
      packs: shown.packs.map(jsonPack),
      levels: shown.levels,
      ...jsonSettings(shown),
    },
    ignored: shown.ignored,
    lists: {
      subjects: each(shown.subjects, ({ digest, location, ...subject }) => ({
        ...jsonSubject(subject),
        digest,
        location: jsonLocation(location),
      })),
      findings: each(findingsIn(shown.texts), (finding) => {
        see?.(finding)
        return jsonFinding(finding, identityOf(finding))
      }),
      sums: each(shown.sums, ({ share, unit, value, ...sum }) => ({
        ...sum,
        part: jsonFigure(share.part, unit, 'down'),
        rest: jsonFigure(share.rest, unit, 'down'),
        value: jsonFigure(value, 'percent', 'down'),
      })),
      requests: each(shown.requests, ({ subject, rule, reason, location }) => ({
        subject: jsonSubject(subject),
        rule,
        reason,
        location: jsonLocation(location),
      })),
    },
  }
}

function* each<Item, Record>(items: Iterable<Item>, record: (item: Item) => Record): Generator<Record> {
  for (const item of items) yield record(item)
}

function jsonPack({ id, title, document }: Pack) {
  const { number, issuer, date } = document
  return { id, title, document: { number, issuer, date } }
}

/** Only where there are any: most results are judged by the packs as they are. */
function jsonSettings(frame: AssessmentFrame) {
  const { parameters, overrides } = settingsSet(frame)
  return { ...(parameters.length > 0 && { parameters }), ...(overrides.length > 0 && { overrides }) }
}
