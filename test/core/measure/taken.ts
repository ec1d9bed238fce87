import { figureOf } from '../figures.js'
import { findingOn, jurisdiction } from '../one-rule-pack.js'

type Measure = Parameters<typeof findingOn>[0]['measure']

/** The figure that a measure takes of a declaration at the end of 2026. */
export function taken(measure: Measure, facts: Readonly<Record<string, unknown>>, subject = 'Jurisdiction'): string {
  return figureOf(findingOn({ subject, measure, milestones: [{ gte: '0', due: 'always' }] }, facts))
}

export const inJurisdiction = (measure: Measure, more: object) => taken(measure, { ...jurisdiction, ...more })
