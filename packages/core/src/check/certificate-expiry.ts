import { type Declaration, registerOf } from '../declaration/declaration.js'
import { problem } from '../finding/problem.js'
import type { Project, Worker } from '../generated/declarations.js'
import type { Check } from './check.js'

const daysOfNotice = 90

/** Certificates that end within 90 days, and a qualification that has ended since the design. */
export const certificateExpiry: Check = (declaration, { asOf }) => [
  ...registerOf<Worker>(declaration, 'workers').rows.flatMap(({ facts, path }) => {
    const end = facts.certificate?.validUntil.from
    if (end === undefined || end < asOf || end - asOf > daysOfNotice) return []
    const at = [...path, 'certificate', 'validUntil']
    return [problem('certificate-expiry/soon', at, { row: facts.id, day: { day: end } })]
  }),
  ...expiredQualification(declaration, asOf),
]

function expiredQualification({ kind, facts }: Declaration, asOf: number) {
  const { designer, designedOn } = facts as Partial<Project>
  const end = designer?.qualification?.validUntil
  if (kind !== 'Project' || !end || !designedOn || end.to >= asOf || end.from < designedOn.to) return []
  return [
    problem('certificate-expiry/qualification', ['designer', 'qualification', 'validUntil'], { day: { day: end.to } }),
  ]
}
