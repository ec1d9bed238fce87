import assert from 'node:assert/strict'
import { displayWidth } from '@viridict/reports/internal/display-width.js'
import { painter } from '@viridict/reports/internal/palette.js'
import { layTable } from '@viridict/reports/table'
import fc from 'fast-check'

const columns = [{ head: '条款' }, { head: 'Rule' }, { head: '数值', align: 'right' as const }]
const word = fc
  .array(fc.constantFrom('绿', 'a', '≥', '7', '％', 'é'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const rows = fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 })
const options = { width: 200, indent: '  ', paint: painter(false) }

/** By hand: a Chinese character of these takes two columns, and é, ≥ and the Latin ones take one. */
function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(
    width - [...text.replaceAll('e\u0301', 'é')].reduce((sum, c) => sum + (/[\u3000-\uffef]/.test(c) ? 2 : 1), 0),
  )
  return align === 'right' ? `${blanks}${text}` : `${text}${blanks}`
}

describe('a table', () => {
  it('stands in columns by display width, whatever is Chinese and what is not', () => {
    fc.assert(
      fc.property(rows, (texts) => {
        const widths = columns.map(({ head }, index) =>
          Math.max(displayWidth(head), ...texts.map((row) => displayWidth(row[index] ?? ''))),
        )
        const expected = [columns.map(({ head }) => head), ...texts].map((row) =>
          `  ${row.map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.align)).join('  ')}`.trimEnd(),
        )
        const laid = layTable(
          columns,
          texts.map((row) => ({ cells: row.map((text) => ({ text })) })),
          options,
        )
        assert.deepEqual(laid, expected)
      }),
    )
  })

  it('leaves out a column that holds nothing', () => {
    const laid = layTable(columns, [{ cells: [{ text: '一' }, { text: '' }, { text: '7' }] }], options)
    assert.deepEqual(laid, ['  条款  数值', '  一       7'])
  })

  it('narrows the columns that may be narrowed, and goes on below', () => {
    const laid = layTable(
      [{ head: 'A' }, { head: 'B', min: 4 }],
      [{ cells: [{ text: '一' }, { text: '乔灌木占比' }] }],
      { ...options, width: 10 },
    )
    assert.deepEqual(laid, ['  A   B', '  一  乔灌', '      木占', '      比'])
  })

  it('lays a note over the columns that a row leaves', () => {
    const note = { cells: [{ text: '二' }], note: { text: '不适用' } }
    const laid = layTable(columns, [{ cells: [{ text: '一' }, { text: 'x' }, { text: '7' }] }, note], options)
    assert.equal(laid[2], '  二    不适用')
  })

  it('paints only what is written, never the blanks between', () => {
    const paint = painter(true)
    const [, row] = layTable(
      [{ head: 'A' }, { head: 'B' }],
      [{ cells: [{ text: '一', tone: 'red' }, { text: 'x' }] }],
      { ...options, paint },
    )
    assert.equal(row, '  \u001b[31m一\u001b[0m  x')
  })
})
