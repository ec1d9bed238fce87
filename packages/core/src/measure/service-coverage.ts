import { nameAt } from '../declaration/spelling.js'
import { valueName } from '../declaration/value-name.js'
import { type Problem, problem } from '../finding/problem.js'
import { messages } from '../generated/messages.js'
import type { ServiceCoverageOptions } from '../generated/rules.js'
import { message } from '../message/message.js'
import {
  anyAmount,
  between,
  exactly,
  type Interval,
  intersect,
  minus,
  notNegative,
  plus,
  times,
} from '../quantity/interval.js'
import { rational, zero } from '../quantity/rational.js'
import type { Share } from '../quantity/share.js'
import { amountOf, type FieldValue, fieldValue } from './field-value.js'
import { contradiction, type Indicator } from './indicator.js'
import { type MappedCoverage, mappedCoverage } from './mapped-coverage.js'
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
  const maps = mapsFor(of, stated, context)
  if (maps) return fromMaps(maps, covered, all, context)
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

function mapsFor(of: string, stated: FieldValue, context: MeasureContext): MappedCoverage | undefined {
  const set = of.split('.').at(-1)
  const isKnown = stated.state === 'known' && (set === 'parkGreen' || set === 'activitySites')
  return isKnown ? mappedCoverage(set, String(stated.value), context) : undefined
}

/** What is drawn wins over what is claimed; a claim that differs is told, and residential land that is not drawn may be on either side. */
function fromMaps(maps: MappedCoverage, covered: FieldValue, all: FieldValue, context: MeasureContext): Measured {
  const { part, rest } = maps.share
  const drawn = plus(part, rest)
  const claims = [
    ...(covered.state === 'known' ? contradiction(claimOf(covered), part, 'map', context) : []),
    ...(all.state === 'known' && !isAbout(amountOf(all), drawn)
      ? contradiction(claimOf(all), drawn, 'map', context)
      : []),
  ]
  const share =
    all.state === 'known' && !isAbout(amountOf(all), drawn) ? widened(maps.share, amountOf(all)) : maps.share
  return measuredShare(share, {
    termUnit: 'km2',
    whole: plus(share.part, share.rest),
    at: ['layers'],
    terms: maps.terms,
    missing: maps.missing,
    assumed: maps.assumed,
    problems: [...maps.problems, ...claims],
  })
}

function claimOf(field: FieldValue): Indicator {
  return { value: amountOf(field), path: field.path }
}

/** Surveys and statistics of the same land differ by less than a hundredth. */
const tolerance = rational(1, 100)

function isAbout(declared: Interval, drawn: Interval): boolean {
  const slack = times(declared, between(zero, tolerance)).hi
  const wide = {
    lo: declared.lo && slack && minus(exactly(declared.lo), exactly(slack)).lo,
    hi: plus(declared, { lo: zero, hi: slack }).hi,
  }
  return intersect(wide, drawn) !== undefined
}

function widened({ part, rest }: Share, declared: Interval): Share {
  const drawn = plus(part, rest)
  const [beyond, short] = [notNegative(minus(declared, drawn)).hi, notNegative(minus(drawn, declared)).hi]
  const widen = (side: Interval): Interval => ({
    lo: notNegative(minus(side, { lo: zero, hi: short })).lo,
    hi: plus(side, { lo: zero, hi: beyond }).hi,
  })
  return { part: widen(part), rest: widen(rest) }
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
