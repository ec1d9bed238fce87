import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createSpillStore } from 'viridict/internal/spill-store.js'

describe('a store of texts outside of memory', () => {
  it('gives every text again, in any order, as often as it is asked for', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 400 })),
        fc.integer({ min: 1, max: 600 }),
        (texts, room) => {
          const store = createSpillStore(room)
          try {
            const kept = texts.map((text) => store.keep(text))
            for (const again of [1, 2])
              assert.deepEqual(
                kept.map((place) => store.read(place)).reverse(),
                texts.toReversed(),
                `the ${again}. time`,
              )
          } finally {
            store.close()
          }
        },
      ),
    ))

  it('keeps them in memory where no file can be written', () => {
    const { TMPDIR } = process.env
    process.env.TMPDIR = '/no/such/folder'
    const store = createSpillStore(1)
    try {
      const kept = ['甲', '乙'].map((text) => store.keep(text))
      assert.deepEqual(
        kept.map((place) => store.read(place)),
        ['甲', '乙'],
      )
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = TMPDIR
      store.close()
    }
  })
})
