import { type Assessment, type Pack, resultVersion } from '@viridict/core'
import { countsOf, judgedNothing } from './counts.js'
import { identitiesOf } from './identity.js'
import { jsonFigure, jsonLocation } from './json-figure.js'
import { jsonFinding, jsonSubject } from './json-finding.js'
import { masked } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { toSafeJson } from './safe-json.js'
import { settingsSet } from './settings-set.js'

/**
 * The result for machines, as schemas/result.schema.json says it. Texts stand in both languages; `language` is only
 * noted. Every figure is exact. The same assessment gives the same bytes.
 */
export function renderJson(assessment: Assessment, options: RenderOptions): string {
  return [...jsonParts(assessment, options)].join('')
}

/** The same in parts, one after another: that of thousands of declarations need never stand whole in memory. */
export function* jsonParts(assessment: Assessment, options: RenderOptions): Generator<string> {
  const { run, lists } = jsonRecords(assessment, options)
  const { ignored, counts, judgedNothing: isEmpty, ...head } = run
  yield toSafeJson(head).slice(0, -'\n}\n'.length)
  for (const [name, records] of Object.entries(lists)) yield* listParts(name, records)
  yield `,${toSafeJson({ ignored, counts, judgedNothing: isEmpty }).slice('{'.length)}`
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

/** What is said of the run, and its lists in the order of the report: each record is made as it is asked for. */
export function jsonRecords(assessment: Assessment, { language, mask = true }: RenderOptions) {
  const shown = mask ? masked(assessment) : assessment
  const counts = countsOf(shown)
  const keys = identitiesOf(shown.findings)
  return {
    run: {
      version: resultVersion,
      language,
      asOf: shown.asOf,
      packs: shown.packs.map(jsonPack),
      levels: shown.levels,
      ...jsonSettings(shown),
      ignored: shown.ignored,
      counts,
      judgedNothing: judgedNothing(counts),
    },
    lists: {
      subjects: each(shown.subjects, ({ digest, location, ...subject }) => ({
        ...jsonSubject(subject),
        digest,
        location: jsonLocation(location),
      })),
      findings: each(shown.findings, (finding, index) => jsonFinding(finding, keys[index] ?? '')),
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

function* each<Item, Record>(items: readonly Item[], record: (item: Item, index: number) => Record): Generator<Record> {
  for (const [index, item] of items.entries()) yield record(item, index)
}

function jsonPack({ id, title, document }: Pack) {
  const { number, issuer, date } = document
  return { id, title, document: { number, issuer, date } }
}

/** Only where there are any: most results are judged by the packs as they are. */
function jsonSettings(assessment: Assessment) {
  const { parameters, overrides } = settingsSet(assessment)
  return { ...(parameters.length > 0 && { parameters }), ...(overrides.length > 0 && { overrides }) }
}
