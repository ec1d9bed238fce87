import { nameAt } from '../declaration/spelling.js'
import { valueName } from '../declaration/value-name.js'
import { type Problem, problem } from '../finding/problem.js'
import { messages } from '../generated/messages.js'
import type { ServiceCoverageOptions } from '../generated/rules.js'
import { message } from '../message/message.js'
import { anyAmount, between, minus, notNegative } from '../quantity/interval.js'
import { zero } from '../quantity/rational.js'
import { amountOf, type FieldValue, fieldValue } from './field-value.js'
import {
  type Measure,
  type MeasureContext,
  type Measured,
  type MissingTerm,
  measuredShare,
  type Term,
} from './measured.js'
import { missingFact } from './missing.js'

/**
 * Residential land within the service radius over all residential land, 一(二) and 二(三)3 (服务半径覆盖率). Editions
 * of the standard have other radii: a figure under another profile than the one asked for says nothing of this one.
 */
export const serviceCoverage: Measure<ServiceCoverageOptions> = ({ of, whole, profile }, context) => {
  const covered = fieldValue(`${of}.residential`, context)
  const all = fieldValue(whole, context)
  const stated = fieldValue(`${of}.profile`, context)
  const terms = [covered, all].flatMap((field, index) => termOf(field, index === 0, context))
  const at = covered.path.slice(0, -1)
  if (profile !== undefined && stated.state === 'known' && stated.value !== profile)
    return otherProfile(profile, String(stated.value), at, terms)
  const part = { lo: amountOf(covered).lo, hi: amountOf(covered).hi ?? amountOf(all).hi }
  return measuredShare(
    { part, rest: notNegative(minus(amountOf(all), amountOf(covered))) },
    {
      termUnit: 'km2',
      whole: amountOf(all),
      at,
      terms,
      missing: missingOf([covered, all], context),
      assumed: layersNotRead(covered, context),
    },
  )
}

function otherProfile(wanted: string, stated: string, at: Measured['at'], terms: readonly Term[]): Measured {
  const args = { stated: valueName('profile', stated), wanted: valueName('profile', wanted) }
  const found: Problem = problem('profile/other', [...at, 'profile'], args)
  const missing = [{ message: found.message, path: found.path, weight: anyAmount }]
  const anyShare = { part: anyAmount, rest: anyAmount }
  return measuredShare(anyShare, { termUnit: 'km2', at, terms, missing, problems: [found] })
}

function termOf(field: FieldValue, isPart: boolean, { declaration }: MeasureContext): readonly Term[] {
  if (field.state !== 'known') return []
  // Both are called residential in English.
  const label = { zh: nameAt(declaration.record, field.path).zh, en: field.path.join('.') }
  return [{ label, amount: amountOf(field), path: field.path, ...(isPart && { side: 'part' }) }]
}

/** Covered land is no more than all of it. */
function missingOf(
  [covered, all]: readonly [FieldValue, FieldValue],
  { declaration }: MeasureContext,
): readonly MissingTerm[] {
  const limit = between(zero, amountOf(all).hi)
  return [
    ...(covered.state === 'unknown' ? [missingFact(declaration, covered.path, limit)] : []),
    ...(all.state === 'unknown' ? [missingFact(declaration, all.path)] : []),
  ]
}

function layersNotRead(covered: FieldValue, { facts }: MeasureContext) {
  return covered.state === 'unknown' && facts.layers !== undefined ? [message(messages['assumed-layers-not-read'])] : []
}
