import assert from 'node:assert/strict'
import fc from 'fast-check'
import { listTargets } from 'viridict/internal/import/list-target.js'
import { plantingWords } from 'viridict/internal/import/planting-words.js'
import { isBlank } from 'viridict/internal/import/read-figure.js'
import type { ListRead } from 'viridict/internal/import/read-list.js'
import type { Plant } from 'viridict/internal/import/read-row.js'
import { readSchedule } from 'viridict/internal/import/read-schedule.js'
import { plantEntries } from 'viridict/internal/import/row-entries.js'
import { tablesOfText } from 'viridict/internal/import/tables-of-text.js'
import { withList } from 'viridict/internal/import/with-list.js'

const headers = ['植物名称', '数量', '单位', '冠幅(cm)', '胸径', '面积(㎡)', '类型', '乡土属性', '林下'] as const
const figures = ['', '-', '36', '1,234', '≥3', 'φ12', '3.5m', '12-14', '80㎡', '若干', '0', '-1', '36株', '1e3']
const cells: Readonly<Record<(typeof headers)[number], readonly string[]>> = {
  植物名称: ['', '国槐', '法桐', '乔木', '合计', '一、灌木', "a: 'b', [c] #d", '某\n某'],
  数量: figures,
  单位: ['', '株', '㎡', '盆', 'm', '-'],
  '冠幅(cm)': figures,
  胸径: figures,
  '面积(㎡)': figures,
  类型: ['', '落叶乔木', '地被', '其他'],
  乡土属性: ['', '乡土', '否'],
  林下: ['', '是', '部分'],
}
const row = fc.tuple(...headers.map((header) => fc.constantFrom(...cells[header])))
const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (rows: readonly (readonly string[])[]) =>
  [headers, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')

function readText(text: string): ListRead<Plant> | undefined {
  const read = tablesOfText(text, plantingWords)
  return read.ok ? readSchedule([read.sheet]) : undefined
}

describe('of a planting schedule nothing is lost in silence', () => {
  it('every figure and word is in the list, or is told with its row and column', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const read = readText(csv(rows))
        assert.ok(read?.ok)
        const { rows: plants, leftOut, unread, unneeded } = read.list
        for (const [index, written] of rows.entries()) {
          const number = index + 2
          const plant = plants.find((one) => one.row === number)
          if (!plant) assert.ok(leftOut.some((one) => one.row === number))
          else {
            const { count, area, crown, dbh, form, status, under, species } = plant
            // The unit goes with the quantity.
            const taken = [species, count ?? area, '', crown, dbh, area, form, status, under]
            for (const [column, cell] of written.entries()) {
              const told = [...unread, ...unneeded].some((one) => one.row === number && one.column === headers[column])
              assert.ok(isBlank(cell) || taken[column] !== undefined || told, `${headers[column]}: ${cell}`)
            }
          }
        }
        assert.equal(plants.length + leftOut.length, rows.length)
      }),
      { numRuns: 500 },
    )
  })

  it('whatever was read can be written, and reads again as it was', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = readText(csv(rows))
        assert.ok(read?.ok)
        for (const text of ['绿规: 1\n类型: 项目\n', 'viridict: 1\nkind: Project\n', '{viridict: 1, kind: Project}']) {
          // It is written only where it does read again so.
          const plants: readonly Plant[] = read.list.rows
          const rows = (language: 'zh' | 'en') => plants.map((plant) => plantEntries(plant, language))
          const list = { target: listTargets.planting, rows }
          const options = { file: 'a', id: undefined, replace: false }
          const written = withList(text, list, options)
          if (plants.length === 0) continue
          assert.ok(written.ok)
          // Once more changes nothing.
          assert.deepEqual(withList(written.text, list, options), { ok: true, text: written.text, line: written.line })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('no text makes it fall over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (noise, more) => {
        readText(noise)
        readText(`植物名称,数量(株)\n${noise}\n${more}`)
      }),
      { numRuns: 1000 },
    )
  })
})
