import { isLeftOut, type Row, registerOf } from '../declaration/declaration.js'
import { nativeListState } from '../declaration/native-list.js'
import { nameAt } from '../declaration/spelling.js'
import { problem } from '../finding/problem.js'
import type { Planting, Project } from '../generated/declarations.js'
import { messages } from '../generated/messages.js'
import type { NativeAreaOptions } from '../generated/rules.js'
import { message } from '../message/message.js'
import { anyAmount, type Interval, isNothing, minus, notNegative, total } from '../quantity/interval.js'
import { compare, isZero, type Rational, zero } from '../quantity/rational.js'
import { RunningSum } from '../quantity/running-sum.js'
import { shareOfWhole } from '../quantity/share.js'
import { speciesTraits } from '../species/species-traits.js'
import {
  type Measure,
  type MeasureContext,
  type Measured,
  type MissingTerm,
  measuredShare,
  type Term,
} from './measured.js'
import { missingFact, missingRows } from './missing.js'

/** How a row's ground counts: native or adapted, exotic under the named list, or not yet known. */
type Standing = 'counted' | 'excluded' | 'unknown'

/**
 * Ground planted with native or adapted plants over the green area, 二(二)2 (乡土适生植物应用面积比).
 * The catalogue knows only what is native: a row that it does not vouch for counts from 0 to its area
 * until the row, under a named list with an issuer, says more.
 */
export const nativeArea: Measure<NativeAreaOptions> = (_options, context) => {
  const { area } = context.facts as Partial<Project>
  const planting = registerOf<Planting>(context.declaration, 'planting')
  const green = area?.green ?? anyAmount
  const isListless = !planting.written && !isLeftOut(context.declaration, ['planting'])
  if (isListless && area?.native && nativeListState(context.declaration, context.asOf) === 'named')
    return declaredArea(area.native, green)
  const listed = total(planting.rows.map(({ facts }) => groundOf(facts)))
  if (green.hi !== null && compare(listed.lo ?? zero, green.hi) > 0) return overfull(green, listed)
  return listedArea(planting.rows, green, listed, context)
}

function groundOf(row: Planting): Interval {
  return row.area ?? anyAmount
}

/** A total without rows is taken at its word, if it names the list that it rests on. */
function declaredArea(native: Interval, green: Interval): Measured {
  const rest = notNegative(minus(green, native))
  return measuredShare(
    { part: native, rest },
    {
      termUnit: 'm2',
      whole: green,
      basis: 'declared',
      at: ['area', 'native'],
      assumed: [message(messages['assumed-native-total'])],
      terms: [
        { label: nameAt('Project', ['area', 'native']).zh, amount: native, path: ['area', 'native'], side: 'part' },
      ],
    },
  )
}

/** More ground planted than is green: one of the two is wrong, nobody knows which, and the share stays open. */
function overfull(green: Interval, listed: Interval): Measured {
  const figures = {
    listed: { interval: listed, unit: 'm2', rounding: 'down' },
    green: { interval: green, unit: 'm2', rounding: 'up' },
  } as const
  const problems = [problem('rows-over-green/sum', ['planting'], figures, { related: [['area', 'green']] })]
  const missing = problems.map(({ message: what, path }) => ({ message: what, path, weight: anyAmount }))
  return measuredShare({ part: anyAmount, rest: anyAmount }, { termUnit: 'm2', at: ['planting'], problems, missing })
}

function listedArea(
  rows: readonly Row<Planting>[],
  green: Interval,
  listed: Interval,
  context: MeasureContext,
): Measured {
  const list = nativeListState(context.declaration, context.asOf)
  const listNamed = list === 'named'
  const standing = rows.map(({ facts }) => standingOf(facts, list))
  const groundWhere = (wanted: Standing): Rational => {
    const ground = new RunningSum()
    rows.forEach(({ facts }, index) => {
      if (standing[index] === wanted) ground.add(facts.area?.lo ?? zero)
    })
    return ground.value ?? zero
  }
  return measuredShare(shareOfWhole(green, groundWhere('counted'), groundWhere('excluded')), {
    termUnit: 'm2',
    whole: green,
    empty: isNothing(green),
    at: rows.length > 0 ? ['planting'] : ['area'],
    terms: rows.map((row, index) => termOf(row, standing[index] ?? 'unknown')),
    missing: [...missingGround(green, listed, context), ...missingStanding(rows, standing, listNamed, context)],
    assumed: [
      message(messages[listNamed ? 'assumed-named-list' : 'assumed-catalogue-alone'], { list: listName(context) }),
    ],
  })
}

function listName({ facts }: MeasureContext): string {
  return (facts as Partial<Project>).nativeList?.title ?? ''
}

function standingOf({ species, status }: Planting, list: ReturnType<typeof nativeListState>): Standing {
  if (list === 'faulty' && status !== undefined) return 'unknown'
  if (list === 'named' && status !== undefined) return status === 'exotic' ? 'excluded' : 'counted'
  return speciesTraits(species).native === 'yes' ? 'counted' : 'unknown'
}

function termOf({ facts, path }: Row<Planting>, standing: Standing): Term {
  const side = standing === 'counted' ? 'part' : standing === 'excluded' ? 'rest' : 'either'
  return { label: facts.species, amount: groundOf(facts), path, side }
}

function missingGround(
  green: Interval,
  listed: Interval,
  { declaration, facts }: MeasureContext,
): readonly MissingTerm[] {
  if ((facts as Partial<Project>).area === undefined) return [missingFact(declaration, ['area', 'green'])]
  const unlisted = notNegative(minus(green, listed))
  if (unlisted.hi === null || isZero(unlisted.hi)) return []
  if (!registerOf(declaration, 'planting').complete) return [missingRows(declaration, 'planting', unlisted)]
  const amount = { interval: unlisted, unit: 'm2', rounding: 'up' } as const
  return [{ message: message(messages['missing-ground'], { amount }), path: ['planting'], weight: unlisted }]
}

function missingStanding(
  rows: readonly Row<Planting>[],
  standing: readonly Standing[],
  listNamed: boolean,
  { declaration }: MeasureContext,
): readonly MissingTerm[] {
  const statuses = rows.flatMap(({ facts, path }, index) => {
    if (facts.area === undefined) return [missingFact(declaration, [...path, 'area'])]
    // Where it is stated, it is the list that is missing.
    const isUnstated = facts.status === undefined || listNamed
    return standing[index] === 'unknown' && isUnstated
      ? [missingFact(declaration, [...path, 'status'], facts.area)]
      : []
  })
  const listMatters = !listNamed && standing.includes('unknown')
  return [...(listMatters ? [missingFact(declaration, ['nativeList'])] : []), ...statuses]
}
