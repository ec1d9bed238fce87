import type { Decision } from '../decision/decision.js'
import type { Subject } from '../finding/finding.js'
import type { WaiverRequest } from '../finding/waiver-request.js'
import type { Decision as DecisionRecord, Request } from '../generated/declarations.js'
import { type Declaration, registerOf } from './declaration.js'
import type { Locator } from './locator.js'

/** The readable rows of a reviewer's file; a row with a fault has no effect, which its finding says. */
export function readDecisions(declaration: Declaration, locator: Locator): readonly Decision[] {
  return registerOf<DecisionRecord>(declaration, 'decisions').rows.map(({ facts, path }) => ({
    record: facts,
    location: locator.at(path),
  }))
}

export function readRequests(declaration: Declaration, subject: Subject, locator: Locator): readonly WaiverRequest[] {
  return registerOf<Request>(declaration, 'requests').rows.map(({ facts: { rule, reason }, path }) => {
    return { subject, rule, reason, location: locator.at(path) }
  })
}
