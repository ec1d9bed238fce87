import { isLeftOut } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { isMapping, type Plain } from '../declaration/plain.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { messages } from '../generated/messages.js'
import { type FieldValue, fieldValue } from '../measure/field-value.js'
import { type MeasureContext, type Measured, type MissingTerm, measured, measuredShare } from '../measure/measured.js'
import { message } from '../message/message.js'
import { anyAmount, exactly, type Interval, isNothing, minus, notNegative, plus } from '../quantity/interval.js'
import { compare, rational } from '../quantity/rational.js'
import { isEmptyShare, ratioOf } from '../quantity/share.js'
import { isAllRead, type Summed } from './sum-portfolio.js'
import type { PortfolioJudgement } from './take-partial-sums.js'

/** The number of declarations that the jurisdiction says belong to it; undefined where it does not say. */
export function statedMembers({ portfolio }: PortfolioJudgement, context: MeasureContext): Interval | undefined {
  const stated = fieldValue(portfolio.stated, context)
  return stated.state === 'known' ? (stated.value as Interval) : undefined
}

/**
 * The figure of a jurisdiction over its declarations; where none was written, the one that it declares itself.
 * `unplaced`: some text could not be read far enough to know its place, so that it may belong here.
 */
export function measurePortfolio(
  judgement: PortfolioJudgement,
  summed: Summed,
  unplaced: boolean,
  context: MeasureContext,
): Measured {
  const indicator = indicatorOf(judgement, context)
  const isFaulty = unplaced || isLeftOut(context.declaration, judgement.portfolio.stated.split('.'))
  const nothingRead = summed.read === 0 && summed.differing.length === 0 && !isFaulty
  if (nothingRead && indicator && !isNothing(summed.unread)) return declaredFigure(indicator)
  return measuredShare(summed.share, {
    termUnit: summed.unit,
    empty: isEmptyShare(summed.share),
    at: [judgement.portfolio.stated.split('.')[0] ?? ''],
    missing: [...missingMembers(judgement, summed, context), ...(unplaced ? [unplacedText(judgement)] : [])],
    problems: [
      ...surplus(judgement, summed, context),
      ...(indicator && isAllRead(summed) && !isEmptyShare(summed.share)
        ? contradiction(indicator, summed, context)
        : []),
    ],
  })
}

function unplacedText({ portfolio }: PortfolioJudgement): MissingTerm {
  return { message: message(messages['missing-unplaced']), path: portfolio.stated.split('.'), weight: anyAmount }
}

/** More declarations than the jurisdiction says there are: all of them count, and the number is wrong. */
function surplus(judgement: PortfolioJudgement, { surely }: Summed, context: MeasureContext): readonly Problem[] {
  const stated = statedMembers(judgement, context)
  if (!stated?.hi || compare(stated.hi, rational(surely)) >= 0) return []
  const path = judgement.portfolio.stated.split('.')
  const args = {
    field: nameAt(context.declaration.record, path),
    stated: { interval: stated, unit: 'count', rounding: 'down' },
    read: surely,
  } as const
  return [problem('portfolio-count/more', path, args)]
}

interface Indicator {
  readonly value: Interval
  readonly path: Path
}

function indicatorOf({ portfolio }: PortfolioJudgement, context: MeasureContext): Indicator | undefined {
  const found = portfolio.indicator === undefined ? undefined : fieldValue(portfolio.indicator, context)
  return found?.state === 'known' ? { value: found.value as Interval, path: found.path } : undefined
}

function declaredFigure({ value, path }: Indicator): Measured {
  return measured({
    value,
    unit: 'percent',
    at: path,
    basis: 'declared',
    assumed: [message(messages['assumed-indicator'])],
  })
}

function missingMembers(
  { portfolio }: PortfolioJudgement,
  summed: Summed,
  context: MeasureContext,
): readonly MissingTerm[] {
  const { declaration } = context
  const path = portfolio.stated.split('.')
  const stated = fieldValue(portfolio.stated, context)
  const differing = summed.differing.map((id) => ({
    message: message(messages['missing-differing'], { id }),
    path,
    weight: anyAmount,
  }))
  if (isEachHere(stated, summed)) return differing
  const text =
    stated.state === 'known'
      ? message(messages['missing-declarations'], {
          stated: { interval: stated.value as Interval, unit: 'count', rounding: 'up' },
          read: summed.surely,
          kind: messages[`kind-${portfolio.of}`],
        })
      : message(messages['missing-stated-count'], { field: nameAt(declaration.record, path) })
  return [{ message: text, path, weight: summed.unread }, ...differing]
}

/** As many were read as are stated: what is still unknown are their own facts. */
function isEachHere(stated: FieldValue, { read }: Summed): boolean {
  return stated.state === 'known' && isNothing(notNegative(minus(stated.value as Interval, exactly(rational(read)))))
}

/** The declared percentage against the recomputed one, to the digits that it is written with. */
function contradiction(
  { value, path }: Indicator,
  summed: Summed,
  { declaration }: MeasureContext,
): readonly Problem[] {
  const computed = ratioOf(summed.share)
  if (roundsTo(computed, value, halfDigitOf(textAt(declaration.plain, path)))) return []
  const unit = displayUnitAt(declaration.record, path)
  const args = {
    field: nameAt(declaration.record, path),
    declared: { interval: value, unit, rounding: 'down' },
    computed: { interval: computed, unit, rounding: 'down' },
  } as const
  return [problem('declared-total/portfolio', path, args)]
}

/** Whether a figure may round half up to the declared one: 87.5 % stands for 87.45 % up to, but not with, 87.55 %. */
function roundsTo(computed: Interval, declared: Interval, half: Interval): boolean {
  const [least, bound] = [minus(declared, half).lo, plus(declared, half).hi]
  const isTooLow = computed.hi !== null && least !== null && compare(computed.hi, least) < 0
  const isTooHigh = computed.lo !== null && bound !== null && compare(computed.lo, bound) >= 0
  return !isTooLow && !isTooHigh
}

/** Half of the last digit written of a percentage. */
function halfDigitOf(text: string): Interval {
  const digits = /\.(\d+)/.exec(text.normalize('NFKC'))?.[1]?.length ?? 0
  return exactly(rational(1n, 2n * 100n * 10n ** BigInt(digits)))
}

function textAt(plain: Plain, path: Path): string {
  const value = path.reduce<Plain>((holder, step) => (isMapping(holder) ? holder[step] : undefined), plain)
  return typeof value === 'string' ? value : ''
}
