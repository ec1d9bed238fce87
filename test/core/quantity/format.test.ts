import assert from 'node:assert/strict'
import {
  formatAmount,
  formatInterval,
  formatMessage,
  type Rational,
  requirementInWords,
  roundingFor,
} from '@viridict/core'
import { compare, parseRational, rational, subtract } from '@viridict/core/internal/quantity/rational.js'
import fc from 'fast-check'
import { amount } from './arbitraries.js'

const comparisons = ['gte', 'gt', 'lte', 'lt'] as const
type Comparison = (typeof comparisons)[number]

function figureOf(shown: string): Rational {
  const figure = parseRational(/-?[\d.]+/.exec(shown)?.[0] ?? '')
  assert.ok(figure)
  return figure
}

/** The figure and the limit as a finding shows them. */
function shown(value: Rational, limit: Rational, comparison: Comparison): readonly [Rational, Rational] {
  const words = formatMessage(requirementInWords({ comparison, value: limit, unit: 'percent' }), 'en')
  return [figureOf(formatAmount(value, 'percent', roundingFor(comparison))), figureOf(words)]
}

describe('display', () => {
  it('shows 69.9999999 % as 69.99 %, and 199 of 200 as 99.5 %', () => {
    assert.equal(formatAmount(rational(699999999n, 10n ** 9n), 'percent', roundingFor('gte')), '69.99%')
    assert.equal(formatAmount(rational(199, 200), 'percent', roundingFor('gte')), '99.5%')
    assert.equal(formatAmount(rational(7, 10), 'percent', roundingFor('gte')), '70%')
  })

  it('shows a figure that may be at most 10000 m2 and is a hair more as more', () => {
    assert.equal(formatAmount(rational(10000001n, 1000n), 'm2', roundingFor('lte')), '10000.01 m²')
  })

  it('drops trailing zeros, and keeps those of whole numbers', () => {
    assert.equal(formatAmount(rational(4680), 'm2', 'down'), '4680 m²')
    assert.equal(formatAmount(rational(1, 2), 'm2', 'down'), '0.5 m²')
    assert.equal(formatAmount(rational(38400), 'km', 'down'), '38.4 km')
  })

  it('shows what is not known as such', () => {
    const [lo, hi] = [rational(1, 4), rational(1, 2)]
    assert.equal(formatInterval({ lo, hi }, 'percent', 'down'), '25%~50%')
    assert.equal(formatInterval({ lo, hi: null }, 'percent', 'down'), '≥25%')
    assert.equal(formatInterval({ lo: null, hi }, 'percent', 'down'), '≤50%')
    assert.equal(formatInterval({ lo: null, hi: null }, 'percent', 'down'), '?')
  })

  it('never flatters: a figure that fails is never shown as meeting the limit as shown', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...comparisons), (value, limit, comparison) => {
        const order = compare(value, limit)
        const [figure, bound] = shown(value, limit, comparison)
        if (comparison === 'gte' && order < 0) assert.equal(compare(figure, bound), -1)
        if (comparison === 'lte' && order > 0) assert.equal(compare(figure, bound), 1)
        if (comparison === 'gt' && order <= 0) assert.ok(compare(figure, bound) <= 0)
        if (comparison === 'lt' && order >= 0) assert.ok(compare(figure, bound) >= 0)
      }),
    )
  })

  it('never flatters by a hair either: one part in 10^40 below a limit of two decimals is shown below it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 6n }), (hundredths) => {
        const limit = rational(hundredths, 10_000n)
        const value = subtract(limit, rational(1n, 10n ** 40n))
        const [figure, bound] = shown(value, limit, 'gte')
        assert.equal(compare(figure, bound), -1)
      }),
    )
  })
})
