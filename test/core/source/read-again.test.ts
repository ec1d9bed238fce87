import assert from 'node:assert/strict'
import { type Parsed, parseAgain, parseSource } from '@viridict/core/internal/source/parse-source.js'
import type { SequenceNode, SourceDocument } from '@viridict/core/internal/source/source-node.js'
import { declarationWithLists, edited } from './edit-scripts.js'
import { seeded } from './random.js'

/** One script of changes, each compared: how many rows of all that were read had been read before. */
function followed(seed: number): { readonly rows: number; readonly kept: number } {
  const random = seeded(seed)
  let text = declarationWithLists(random)
  const earlier: string[] = []
  let last: Parsed = parseAgain(text, undefined)
  let [rows, kept] = [0, 0]
  for (let count = 0; count < 10; count++) {
    const before = new Set(listsIn(last.reading?.documents ?? []).flatMap(({ items }) => items))
    const isBroken = last.reading?.text !== text
    if (!isBroken) earlier.push(text)
    text = edited(text, earlier, isBroken, random)
    last = parseAgain(text, last)
    assert.deepEqual(last.documents, parseSource(text), `seed ${seed}, change ${count}:\n${text}`)
    for (const row of listsIn(last.documents).flatMap(({ items }) => items)) {
      rows++
      if (before.has(row)) kept++
    }
  }
  return { rows, kept }
}

function listsIn(documents: readonly SourceDocument[]): readonly SequenceNode[] {
  return documents.flatMap(({ root }) =>
    root?.kind === 'mapping' ? root.entries.flatMap(({ value }) => (value?.kind === 'sequence' ? [value] : [])) : [],
  )
}

describe('a text that is read again', function () {
  this.timeout(60_000)

  it('is what it is when it is read afresh, whatever was changed, one change after another', () => {
    let [rows, kept] = [0, 0]
    for (let seed = 1; seed <= 150; seed++) {
      const script = followed(seed)
      rows += script.rows
      kept += script.kept
    }
    assert.ok(kept / rows > 0.2, `${kept} of ${rows} rows were kept`)
  })

  const text = `planting:\n${Array.from({ length: 100 }, (_, row) => `  - {species: 国槐, area: ${100 + row} m2}`).join('\n')}\nname: 例\n`

  it('keeps the rows around a figure that is typed, and reads that row, the one before it and the two ends', () => {
    const first = parseAgain(text, undefined)
    const before = listsIn(first.documents)[0]?.items ?? []
    const again = parseAgain(text.replace('area: 150 m2', 'area: 1500 m2'), first)
    const after = listsIn(again.documents)[0]?.items ?? []
    assert.deepEqual(
      after.flatMap((row, index) => (row === before[index] ? [] : [index])),
      [0, 49, 50, 99],
    )
  })

  it('keeps rows behind those that are pasted', () => {
    const first = parseAgain(text, undefined)
    const before = listsIn(first.documents)[0]?.items ?? []
    const pasted = '  - {species: 油松}\n'.repeat(7)
    const again = parseAgain(
      text.replace('  - {species: 国槐, area: 120 m2}', (row) => pasted + row),
      first,
    )
    const after = listsIn(again.documents)[0]?.items ?? []
    assert.equal(after.length, 107)
    assert.equal(after[60], before[53])
  })

  it('keeps the rows of a text that was broken in between', () => {
    const first = parseAgain(text, undefined)
    const before = listsIn(first.documents)[0]?.items ?? []
    const broken = parseAgain(text.replace('150 m2}', '150 m2'), first)
    assert.deepEqual(broken.documents, parseSource(text.replace('150 m2}', '150 m2')))
    const mended = parseAgain(text.replace('150 m2}', '150 m2 }'), broken)
    assert.equal(listsIn(mended.documents)[0]?.items[80], before[80])
  })
})
