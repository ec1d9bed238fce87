import assert from 'node:assert/strict'
import { RowMemory } from '@viridict/core/internal/declaration/row-memory.js'
import fc from 'fast-check'

describe('what is remembered of blocks of rows', () => {
  const row = fc.integer({ max: 9 }).map((value) => ({ value }))
  const rows = fc.array(row, { maxLength: 350 })

  it('is what they come to afresh, after any change of the rows', () => {
    const edit = fc.record({ at: fc.nat(350), out: fc.nat(120), in: fc.array(row, { maxLength: 120 }) })
    fc.assert(
      fc.property(rows, fc.array(edit, { maxLength: 4 }), (first, edits) => {
        const memory = new RowMemory()
        let now = first
        for (const change of [undefined, ...edits]) {
          if (change) now = now.toSpliced(change.at, change.out, ...change.in)
          assert.deepEqual(memory.ofBlocks('values', now, textOf), new RowMemory().ofBlocks('values', now, textOf))
        }
      }),
    )
  })

  it('is made again for the block alone that changed', () => {
    const memory = new RowMemory()
    const many = Array.from({ length: 250 }, (_, value) => ({ value }))
    let made = 0
    const make = (block: readonly { value: number }[]) => {
      made++
      return textOf(block)
    }
    memory.ofBlocks('values', many, make)
    assert.equal(made, 3)
    memory.ofBlocks('values', many.with(120, { value: -1 }), make)
    assert.equal(made, 4)
    memory.ofBlocks('values', many.slice(0, -1), make)
    assert.equal(made, 6, 'the block that changed back, and the last, which is shorter')
  })
})

function textOf(block: readonly { value: number }[]): string {
  return block.map(({ value }) => value).join(' ')
}
