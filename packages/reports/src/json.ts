import { type Assessment, type Pack, resultVersion } from '@viridict/core'
import { countsOf, judgedNothing } from './counts.js'
import { identitiesOf } from './identity.js'
import { jsonFigure, jsonLocation } from './json-figure.js'
import { jsonFinding, jsonSubject } from './json-finding.js'
import { masked } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { toSafeJson } from './safe-json.js'

/**
 * The result for machines, as schemas/result.schema.json says it. Texts stand in both languages; `language` is only
 * noted. Every figure is exact. The same assessment gives the same bytes.
 */
export function renderJson(assessment: Assessment, options: RenderOptions): string {
  return toSafeJson(jsonResult(assessment, options))
}

/** The same before it is made text. */
export function jsonResult(assessment: Assessment, { language, mask = true }: RenderOptions) {
  const shown = mask ? masked(assessment) : assessment
  const counts = countsOf(shown)
  const keys = identitiesOf(shown.findings)
  return {
    version: resultVersion,
    language,
    asOf: shown.asOf,
    packs: shown.packs.map(jsonPack),
    levels: shown.levels,
    subjects: shown.subjects.map(({ digest, location, ...subject }) => ({
      ...jsonSubject(subject),
      digest,
      location: jsonLocation(location),
    })),
    findings: shown.findings.map((finding, index) => jsonFinding(finding, keys[index] ?? '')),
    sums: shown.sums.map(({ share, unit, value, ...sum }) => ({
      ...sum,
      part: jsonFigure(share.part, unit, 'down'),
      rest: jsonFigure(share.rest, unit, 'down'),
      value: jsonFigure(value, 'percent', 'down'),
    })),
    requests: shown.requests.map(({ subject, rule, reason, location }) => ({
      subject: jsonSubject(subject),
      rule,
      reason,
      location: jsonLocation(location),
    })),
    ignored: shown.ignored,
    counts,
    judgedNothing: judgedNothing(counts),
  }
}

function jsonPack({ id, title, document }: Pack) {
  const { number, issuer, date } = document
  return { id, title, document: { number, issuer, date } }
}
