import { type Declaration, type Row, registerOf } from '../declaration/declaration.js'
import { nameAt } from '../declaration/spelling.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Planting, Project } from '../generated/declarations.js'
import { messages } from '../generated/messages.js'
import type { WoodyCoverOptions } from '../generated/rules.js'
import { type Message, message } from '../message/message.js'
import { anyAmount, between, type Interval, intersect, plus, times } from '../quantity/interval.js'
import { circleArea } from '../quantity/pi.js'
import { compare, one, zero } from '../quantity/rational.js'
import { isEmptyShare, ratioOf, type Share } from '../quantity/share.js'
import { type CoverBounds, coverBounds, sideOf } from './cover-bounds.js'
import { coverContradiction } from './cover-contradiction.js'
import { type DrawnCover, drawnCover } from './drawn-cover.js'
import { contradiction as differs } from './indicator.js'
import {
  type Measure,
  type MeasureContext,
  type Measured,
  type MissingTerm,
  measured,
  measuredShare,
  type Term,
} from './measured.js'
import { missingFact, missingRows } from './missing.js'

const undecided: Interval = between(zero, one)

/**
 * Projected cover of trees and shrubs over that of all plants, 二(二)2 (乔灌木占比).
 * Measured cover decides, so far as the planting list does not contradict it; the list alone gives bounds. Where one
 * of them or the green area holds a fault, they cannot be held against each other, and the share stays open.
 */
export const woodyCover: Measure<WoodyCoverOptions> = (_options, context) => {
  const { cover: declared, area } = context.facts as Partial<Project>
  const drawn = drawnCover(context)
  const cover = drawn?.cover ?? declared
  const planting = registerOf<Planting>(context.declaration, 'planting')
  const green = area?.green ?? anyAmount
  const bounds = coverBounds(planting.rows, planting.complete, green)
  const faulty = (['cover', 'planting', 'area'] as const).filter((key) => isFaulty(context.declaration, key))
  if (faulty.length > 0) return open(['planting'], faultyParts(faulty, context))
  const contradiction =
    crowded(bounds, green) ?? (cover && coverContradiction(measuredShareOf(cover), bounds, green, planting.rows))
  if (contradiction) return withDrawn(contradicted(contradiction), drawn, context)
  const measuredOrListed = drawn?.cover
    ? drawnOrListed(drawn.cover, bounds)
    : cover
      ? measuredCover(cover, bounds)
      : listedCover(bounds, planting.rows, context)
  return withDrawn(measuredOrListed, drawn, context)
}

/** What the drawing shows beside the figure; without a host that reads drawings, that it was not read. */
function withDrawn(taken: Measured, drawn: DrawnCover | undefined, context: MeasureContext): Measured {
  const { plan, cover } = context.facts as Partial<Project>
  if (plan === undefined) return taken
  const notRead = drawn?.cover ? [] : [message(messages['assumed-plan-not-read'])]
  const claims = (['woody', 'herbaceous'] as const).flatMap((key) =>
    cover && drawn?.cover ? differs({ value: cover[key], path: ['cover', key] }, drawn.cover[key], 'map', context) : [],
  )
  return {
    ...taken,
    assumed: [...taken.assumed, ...(drawn?.assumed ?? []), ...notRead],
    problems: [...taken.problems, ...(drawn?.problems ?? []), ...claims],
  }
}

/** Cover as it is drawn, within what the planting list allows. */
function drawnOrListed(cover: NonNullable<DrawnCover['cover']>, bounds: CoverBounds): Measured {
  const path = ['plan', 'geometry']
  const taken = measuredCover(cover, bounds)
  return { ...taken, at: path, terms: taken.terms.map((term) => ({ ...term, path })) }
}

/** Whether something is written under a key that could not be read. */
function isFaulty({ leftOut, plain }: Declaration, key: string): boolean {
  return plain[key] !== undefined && leftOut.some(([first]) => first === key)
}

function faultyParts(keys: readonly string[], { declaration }: MeasureContext): readonly MissingTerm[] {
  return keys.map((key) => (key === 'planting' ? missingRows(declaration, key) : missingFact(declaration, [key])))
}

function crowded({ bedsSideBySide }: CoverBounds, green: Interval): Problem | undefined {
  if (green.hi === null || compare(bedsSideBySide, green.hi) <= 0) return undefined
  return problem('beds-over-green/sum', ['planting'], {}, { related: [['area', 'green']] })
}

function measuredShareOf({ woody, herbaceous }: NonNullable<Project['cover']>): Share {
  return { part: woody, rest: herbaceous }
}

function measuredCover(cover: NonNullable<Project['cover']>, bounds: CoverBounds): Measured {
  const share = measuredShareOf(cover)
  const value = intersect(ratioOf(share), ratioOf(bounds.cover)) ?? undecided
  return measured({
    value,
    unit: 'percent',
    termUnit: 'm2',
    share,
    whole: plus(share.part, share.rest),
    empty: isEmptyShare(share),
    at: ['cover'],
    terms: [
      { label: nameAt('Project', ['cover', 'woody']).zh, amount: share.part, path: ['cover', 'woody'], side: 'part' },
      {
        label: nameAt('Project', ['cover', 'herbaceous']).zh,
        amount: share.rest,
        path: ['cover', 'herbaceous'],
        side: 'rest',
      },
    ],
    assumed: cover.crownAt === 'mature' ? [message(messages['assumed-crown-mature'])] : [],
  })
}

/** What contradicts itself proves nothing: the share stays open until the fault is mended. */
function contradicted(found: Problem): Measured {
  const missing = [{ message: found.message, path: found.path, weight: anyAmount }]
  return { ...open(found.path, missing), problems: [found] }
}

function open(at: Measured['at'], missing: readonly MissingTerm[]): Measured {
  return measured({ value: undecided, unit: 'percent', termUnit: 'm2', at, missing })
}

function listedCover({ cover }: CoverBounds, rows: readonly Row<Planting>[], context: MeasureContext): Measured {
  const beds = rows.filter(({ facts }) => facts.crown === undefined && facts.area !== undefined && facts.under !== true)
  return measuredShare(cover, {
    termUnit: 'm2',
    at: ['planting'],
    terms: rows.map(termOf),
    missing: missingFor(rows, context),
    assumed: beds.length > 1 ? [bedsApart(beds.length)] : [],
  })
}

function bedsApart(count: number): Message {
  return message(messages['assumed-beds-apart'], { count })
}

function termOf({ facts, path }: Row<Planting>): Term {
  const side = sideOf(facts)
  const crowns = facts.crown ? times(circleArea(facts.crown), facts.count ?? anyAmount) : undefined
  const amount = side === 'herb' || !crowns ? (facts.area ?? anyAmount) : crowns
  return {
    label: facts.species,
    amount,
    path,
    side: side === 'herb' ? 'rest' : side === 'tree' || side === 'shrub' ? 'part' : 'either',
  }
}

/** Measured cover settles everything; without it, the crowns and beds that the list leaves out. */
function missingFor(rows: readonly Row<Planting>[], { declaration }: MeasureContext): readonly MissingTerm[] {
  const planting = registerOf(declaration, 'planting')
  return [
    missingFact(declaration, ['cover']),
    ...(planting.complete ? [] : [missingRows(declaration, 'planting')]),
    ...rows.flatMap(({ facts, path }) =>
      unstatedIn(facts).map((key) => missingFact(declaration, [...path, key], facts.area ?? anyAmount)),
    ),
  ]
}

function unstatedIn(row: Planting): readonly string[] {
  const side = sideOf(row)
  if (side === 'unknown') return ['form']
  if (side === 'either') return ['layer']
  if (side === 'herb') return row.area ? [] : ['area']
  if (row.crown) return row.count ? [] : ['count']
  return side === 'shrub' && row.area ? [] : ['crown']
}
