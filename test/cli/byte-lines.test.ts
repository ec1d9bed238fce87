import assert from 'node:assert/strict'
import fc from 'fast-check'
import { linesIn } from 'viridict/internal/byte-lines.js'
import { distinctLines } from 'viridict/internal/text-lines.js'

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]) {
  let from = 0
  for (let piece = 0; from < bytes.length; piece++) {
    const size = sizes[piece % sizes.length] ?? 1
    yield bytes.subarray(from, from + size)
    from += size
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('lines of what comes in pieces', () => {
  it('are those of the whole, wherever it is cut, also within a character', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '绿', '𣚣', '\r', ' '), maxLength: 6 }), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (lines, sizes) => {
          const read = await all(linesIn(inPieces(Buffer.from(lines.join('\n')), sizes)))
          const texts = read.map((line) => Buffer.from(line).toString())
          // Behind a last line end there is no line.
          assert.deepEqual(texts, lines.at(-1) === '' ? lines.slice(0, -1) : lines)
        },
      ),
    ))

  it('are told by number where they are no text, and the others are read', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"uri":"a.yaml","text":"甲"}\n\n'),
      Uint8Array.of(0xff, 0x41, 0x0a),
      Buffer.from('{"path":"b\\\\c.yaml","text":"\ufeff乙"}'),
    ])
    assert.deepEqual(await all(distinctLines(linesIn(inPieces(bytes, [7])))), [
      { uri: 'a.yaml', text: '甲' },
      { uri: 'stdin.ndjson:3', why: 'encoding' },
      { uri: 'b/c.yaml', text: '乙' },
    ])
  })
})
