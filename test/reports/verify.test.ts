import assert from 'node:assert/strict'
import { createNumbering } from '@viridict/reports/internal/report/verify/interned.js'
import { unequalPairs } from '@viridict/reports/internal/verify/align.js'
import { matchesOf } from '@viridict/reports/internal/verify/matches.js'
import { fromVisible, visible } from '@viridict/reports/visible'
import fc from 'fast-check'

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

/** The length of the longest common subsequence, by the table of every textbook. */
function longest(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  for (const [row, one] of a.entries())
    for (const [column, other] of b.entries()) {
      const best = one === other ? at(row, column) + 1 : Math.max(at(row, column + 1), at(row + 1, column))
      ;(table[row + 1] as number[])[column + 1] = best
    }
  return at(a.length, b.length)
}

describe('what is compared', () => {
  it('is held against each other in order, as far as two lists can be', () =>
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const matches = matchesOf(a.length, b.length, (found, wanted) => a[found] === b[wanted]) ?? []
        assert.equal(matches.length, longest(a, b))
        for (const [index, [found, wanted]] of matches.entries()) {
          assert.equal(a[found], b[wanted])
          const [before = -1, other = -1] = matches[index - 1] ?? []
          assert.ok(found > before && wanted > other)
        }
      }),
    ))

  it('is not gone through where two lists have next to nothing in common', () => {
    assert.equal(
      matchesOf(2000, 2000, () => false),
      undefined,
    )
  })

  it('leaves no pair where two lists are equal, and always one where they are not', () =>
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const isEqual = a.join() === b.join()
        assert.equal(unequalPairs(a, b, (letter) => letter).length === 0, isEqual)
      }),
    ))

  it('is numbered by what it says, wherever it stands in a store', () => {
    const number = createNumbering()
    const one = number({ shapes: [['a', 'b']], values: ['x', 1, [0, 0, 1], [-1, 2, 2]] })
    const other = number({ shapes: [['b', 'a']], values: [1, 'y', 'x', [0, 0, 2], [-1, 3, 3]] })
    assert.equal(one?.[3], other?.[4])
    assert.notEqual(one?.[0], other?.[1])
    // A store that holds itself, or is as deep as none of ours.
    assert.equal(number({ shapes: [], values: [[-1, 0]] }), undefined)
    const deep = Array.from({ length: 200 }, (_, index) => (index === 0 ? 'x' : [-1, index - 1]))
    assert.equal(number({ shapes: [], values: deep }), undefined)
  })

  it('names files as they are called, also where a report makes what is hidden in them visible', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\u001b', '\u007f', '\u202e', '\u{e0001}', '绿') }),
        (name) => {
          assert.equal(fromVisible(visible(name)), name)
        },
      ),
    ))
})
