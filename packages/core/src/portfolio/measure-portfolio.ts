import { nameAt } from '../declaration/spelling.js'
import { type Problem, problem } from '../finding/problem.js'
import { messages } from '../generated/messages.js'
import { contradiction, declaredFigure, indicatorAt } from '../measure/indicator.js'
import { type MeasureContext, type Measured, type MissingTerm, measuredShare } from '../measure/measured.js'
import { joinReviews } from '../measure/statement.js'
import { message } from '../message/message.js'
import { anyAmount, exactly, type Interval, isNothing, minus, notNegative } from '../quantity/interval.js'
import { compare, rational } from '../quantity/rational.js'
import { greatestWhole, isEmptyShare, ratioOf } from '../quantity/share.js'
import type { Members } from './members.js'
import { isAllRead, type Summed } from './sum-portfolio.js'
import type { PortfolioJudgement } from './take-partial-sums.js'

/**
 * The figure of a jurisdiction over its declarations; where none was written, the one that it declares itself.
 * `unplaced`: some text could not be read far enough to know its place, so that it may belong here.
 */
export function measurePortfolio(
  judgement: PortfolioJudgement,
  summed: Summed,
  members: Members,
  unplaced: boolean,
  context: MeasureContext,
): Measured {
  const indicator = indicatorAt(judgement.indicator, context)
  const nothingRead = summed.read === 0 && summed.differing.length === 0 && !unplaced && !members.isFaulty
  if (nothingRead && indicator && !isNothing(summed.unread)) return declaredFigure(indicator, context)
  const whole = greatestWhole(summed.share)
  return measuredShare(summed.share, {
    termUnit: summed.unit,
    ...(whole && { whole: { lo: null, hi: whole } }),
    empty: isEmptyShare(summed.share),
    at: members.statedAt.slice(0, 1),
    missing: [...missingMembers(judgement, summed, members, context), ...(unplaced ? [unplacedText(members)] : [])],
    ...joinReviews(summed.reviews),
    problems: [
      ...surplus(summed, members, context),
      ...(indicator && isAllRead(summed) && !isEmptyShare(summed.share)
        ? contradiction(indicator, ratioOf(summed.share), 'portfolio', context)
        : []),
    ],
  })
}

function unplacedText({ statedAt }: Members): MissingTerm {
  return { message: message(messages['missing-unplaced']), path: statedAt, weight: anyAmount }
}

/** More declarations than the jurisdiction says there are: all of them count, and the number is wrong. */
function surplus(
  { surely }: Summed,
  { stated, statedAt, places }: Members,
  { declaration }: MeasureContext,
): readonly Problem[] {
  if (places !== undefined || !stated?.hi || compare(stated.hi, rational(surely)) >= 0) return []
  const args = {
    field: nameAt(declaration.record, statedAt),
    stated: { interval: stated, unit: 'count', rounding: 'down' },
    read: surely,
  } as const
  return [problem('portfolio-count/more', statedAt, args)]
}

function missingMembers(
  { portfolio }: PortfolioJudgement,
  summed: Summed,
  members: Members,
  { declaration }: MeasureContext,
): readonly MissingTerm[] {
  const { stated, statedAt: path } = members
  const differing = summed.differing.map((inWords) => ({
    message: inWords,
    path,
    weight: anyAmount,
  }))
  if (isEachHere(stated, summed)) return differing
  const kind = messages[`kind-${portfolio.of}`]
  const text = stated
    ? message(messages['missing-declarations'], {
        stated: { interval: stated, unit: 'count', rounding: 'up' },
        read: summed.surely,
        kind,
      })
    : message(messages['missing-stated-count'], { field: nameAt(declaration.record, path) })
  return [{ message: text, path, weight: summed.unread }, ...differing]
}

/** As many were read as are stated: what is still unknown are their own facts. */
function isEachHere(stated: Interval | undefined, { read }: Summed): boolean {
  return stated !== undefined && isNothing(notNegative(minus(stated, exactly(rational(read)))))
}
