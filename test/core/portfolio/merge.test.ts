import assert from 'node:assert/strict'
import {
  emptyPortfolio,
  type KeptSum,
  mergePortfolio,
  partialSums,
  portfolioOf,
} from '@viridict/core/internal/portfolio/portfolio.js'
import { sumPortfolio } from '@viridict/core/internal/portfolio/sum-portfolio.js'
import { exactly } from '@viridict/core/internal/quantity/interval.js'
import { rational } from '@viridict/core/internal/quantity/rational.js'
import { ratioOf } from '@viridict/core/internal/quantity/share.js'
import fc from 'fast-check'
import { exact, inEnglish } from '../figures.js'

const places = ['city', 'district', 'other']

/** What is read of one declaration: the same content gives the same digest, wherever it is read. */
function partialOf(id: number, content: number, file: number): KeptSum {
  const position = { line: 1, column: 1, offset: 0 }
  const location = { uri: `${file}.yaml`, path: [], start: position, end: position }
  const rest = exactly(rational(content % 7))
  const subject = { kind: 'Project', id: `p-${id}`, name: '项目', jurisdiction: '甲市' } as const
  return {
    sum: `sum-${content % 2}`,
    subject,
    place: places[content % 3] ?? 'city',
    digest: `d-${content}`,
    member: (['yes', 'no', 'unknown'] as const)[content % 3] ?? 'yes',
    share: { part: exactly(rational(content % 11)), rest },
    unit: 'm2',
    detail: () => ({
      contribution: { label: { zh: '项目', en: '项目' }, amount: rest, unit: 'm2', location },
      missing: [],
    }),
  }
}

const sums = fc.array(
  fc.tuple(fc.nat(5), fc.nat(8), fc.nat(3)).map(([id, content, file]) => partialOf(id, content, file)),
  { maxLength: 12 },
)
const portfolio = sums.map(portfolioOf)

const key = ({ sum, subject, digest, detail }: KeptSum) =>
  `${sum} ${subject.id} ${digest} ${detail().contribution.location.uri}`
const content = (merged: ReturnType<typeof portfolioOf>) => partialSums(merged).map(key).sort()

const summed = (merged: ReturnType<typeof portfolioOf>) =>
  ['sum-0', 'sum-1'].map((sum) => {
    const of = { belongs: (place: string) => place !== 'other', stated: exactly(rational(4)) }
    const { details, ...rest } = sumPortfolio(merged, sum, of)
    return { ...rest, details: details() }
  })

describe('mergePortfolio', () => {
  it('is associative', () => {
    fc.assert(
      fc.property(portfolio, portfolio, portfolio, (a, b, c) => {
        const [left, right] = [mergePortfolio(mergePortfolio(a, b), c), mergePortfolio(a, mergePortfolio(b, c))]
        assert.deepEqual(content(left), content(right))
        assert.deepEqual(summed(left), summed(right))
      }),
    )
  })

  it('is commutative', () => {
    fc.assert(
      fc.property(portfolio, portfolio, (a, b) => {
        assert.deepEqual(content(mergePortfolio(a, b)), content(mergePortfolio(b, a)))
        assert.deepEqual(summed(mergePortfolio(a, b)), summed(mergePortfolio(b, a)))
      }),
    )
  })

  it('is idempotent, with the empty portfolio as nothing', () => {
    fc.assert(
      fc.property(portfolio, (a) => {
        assert.deepEqual(summed(mergePortfolio(a, a)), summed(a))
        assert.deepEqual(content(mergePortfolio(a, emptyPortfolio)), content(a))
      }),
    )
  })

  it('gives what all partial sums together give, however they are split', () => {
    fc.assert(
      fc.property(sums, fc.nat(12), (all, at) => {
        const split = mergePortfolio(portfolioOf(all.slice(at)), portfolioOf(all.slice(0, at)))
        assert.deepEqual(summed(split), summed(portfolioOf(all)))
      }),
    )
  })
})

describe('a sum over a portfolio', () => {
  const sum = (list: readonly KeptSum[], stated?: number) =>
    sumPortfolio(portfolioOf(list), 'sum-0', {
      belongs: (place) => place === 'city',
      stated: stated === undefined ? undefined : exactly(rational(stated)),
    })

  it('adds parts and wholes: 6 of 12 and 1 of 1 are 7 of 13', () => {
    // Content 6: part 6, rest 6; content 12: part 1, rest 5; both of the city, both members.
    assert.equal(exact(ratioOf(sum([partialOf(1, 6, 1), partialOf(2, 12, 1)], 2).share)), '7/18')
  })

  it('counts equal declarations once', () => {
    assert.equal(sum([partialOf(1, 6, 1), partialOf(1, 6, 2)], 1).read, 1)
  })

  it('counts none of several that differ, even where only one of them lies here', () => {
    const { read, differing, share } = sum([partialOf(1, 6, 1), partialOf(1, 8, 2)], 1)
    assert.equal(read, 0)
    assert.deepEqual(
      differing.map((message) => inEnglish({ message })),
      ['several differing declarations have the id p-1; none is counted'],
    )
    assert.equal(exact(ratioOf(share)), '0..1')
  })

  it('leaves what was not read, or may not belong here, unknown', () => {
    assert.equal(exact(sum([partialOf(1, 6, 1)], 2).unread), '1')
    assert.equal(exact(sum([partialOf(1, 6, 1)], 1).unread), '0')
    assert.equal(exact(sum([partialOf(1, 6, 1)]).unread), '0..')
    const uncertain: KeptSum = { ...partialOf(2, 12, 1), member: 'unknown' }
    assert.equal(exact(sum([partialOf(1, 6, 1), uncertain], 2).unread), '0..1')
  })
})
