import { type Finding, formatDay, type Judged, roundingFor, type Subject } from '@viridict/core'
import { unitOfGap } from './figures.js'
import { inBoth, jsonFigure, jsonLocation, jsonMilestone } from './json-figure.js'

/** A finding for machines: what does not apply is absent, never null or empty text. */
export function jsonFinding({ judged, ...finding }: Finding, key: string) {
  const { rule, source, verdict, level, subject, message, location, related, asOf, decision, baseline } = finding
  return {
    key,
    rule,
    source,
    verdict,
    level,
    ...(subject && { subject: jsonSubject(subject) }),
    message: inBoth(message),
    location: jsonLocation(location),
    related: related.map(jsonLocation),
    asOf: formatDay(asOf),
    ...(judged && { judged: jsonJudged(judged) }),
    ...(decision && { decision }),
    ...(baseline && { baseline }),
  }
}

export function jsonSubject({ kind, id, name, jurisdiction, item }: Subject) {
  return { kind, id, name, jurisdiction, ...(item !== undefined && { item }) }
}

function jsonJudged(judged: Judged) {
  const { pack, clause, title, quotation, units, modality, basis, reason, milestone, repair } = judged
  return {
    pack,
    clause,
    title,
    quotation,
    units,
    modality,
    ...(basis && { basis }),
    ...(reason && { reason }),
    ...figuresOf(judged),
    ...(milestone && { milestone: jsonMilestone(milestone) }),
    milestones: judged.milestones.map(jsonMilestone),
    ...(repair && { repair: inBoth(repair) }),
    contributions: judged.contributions.map(({ label, amount, unit, location, side }) => ({
      label,
      amount: jsonFigure(amount, unit, 'down'),
      ...(side && { side }),
      location: jsonLocation(location),
    })),
    figures: judged.figures.map(({ title, value, unit }) => ({ title, value: jsonFigure(value, unit, 'down') })),
    missing: judged.missing.map(({ message, location }) => ({
      message: inBoth(message),
      location: jsonLocation(location),
    })),
    assumed: judged.assumed.map(inBoth),
    ...portfolioOf(judged),
    reference: judged.reference,
    fingerprint: judged.fingerprint,
  }
}

function figuresOf({ value, unit, milestone, gap }: Judged) {
  if (!unit) return {}
  const rounding = milestone ? roundingFor(milestone.requirement.comparison) : 'down'
  return {
    ...(value && { value: jsonFigure(value, unit, rounding) }),
    ...(gap && { gap: jsonFigure(gap, unitOfGap(unit), 'up') }),
  }
}

function portfolioOf({ portfolio }: Judged) {
  if (!portfolio) return {}
  const { read, stated } = portfolio
  return { portfolio: { read, ...(stated && { stated: jsonFigure(stated, 'count', 'down') }) } }
}
