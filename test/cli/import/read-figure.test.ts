import assert from 'node:assert/strict'
import { isBlank, readFigure } from 'viridict/internal/import/read-figure.js'
import { tableUnit } from 'viridict/internal/import/table-unit.js'

type Dimension = 'count' | 'area' | 'length'

/** `350-400 cm` where a cell is read, `!at-least` where it is not. */
function read(
  cell: string,
  unit: string | undefined,
  dimensions: readonly Dimension[],
  commaIsUnclear = false,
): string {
  const known = unit === undefined ? undefined : tableUnit(unit)
  const found = readFigure(cell, { dimensions, ...(known && { unit: known }), commaIsUnclear })
  return found.ok ? `${found.figure.amount} ${found.figure.unit.zh}` : `!${found.why}`
}

const length = (cell: string, unit?: string) => read(cell, unit, ['length'])
const amount = (cell: string, unit?: string) => read(cell, unit, ['count', 'area'])

describe('a figure of a planting schedule', () => {
  it('keeps its digits, and has the unit of its column', () => {
    assert.equal(length('350', 'cm'), '350 cm')
    assert.equal(length('3.50', 'm'), '3.50 m')
    assert.equal(length('３５０', '厘米'), '350 cm')
    assert.equal(amount('36', '棵'), '36 株')
    assert.equal(amount('120', '丛'), '120 丛')
    assert.equal(amount('1.5', '亩'), '1.5 亩')
    assert.equal(amount('80', 'm²'), '80 ㎡')
  })

  it('has its own unit where it is written there', () => {
    assert.equal(length('3.5m', 'cm'), '3.5 m')
    assert.equal(length('350 CM'), '350 cm')
    assert.equal(amount('12.5㎡'), '12.5 ㎡')
    assert.equal(amount('36株'), '36 株')
  })

  it('may be a range, whatever stands between its ends', () => {
    for (const cell of [
      '12-14',
      '12~14',
      '12～14',
      '12–14',
      '12—14',
      '12－14',
      '12至14',
      '12到14',
      '12 - 14',
      '12 to 14',
    ])
      assert.equal(length(cell, 'cm'), '12-14 cm', cell)
    assert.equal(length('12cm-14cm'), '12-14 cm')
    assert.equal(length('12-14cm'), '12-14 cm')
    assert.equal(length('1.2m～1.5m', 'cm'), '1.2-1.5 m')
  })

  it('may have a sign of diameter before it', () => {
    for (const cell of ['φ12', 'Φ12', 'Ø12', '⌀12', 'φ 12', 'φ12cm']) assert.equal(length(cell, 'cm'), '12 cm', cell)
    assert.equal(length('φ12-14', 'cm'), '12-14 cm')
    assert.equal(amount('φ12', '株'), '!not-a-figure')
  })

  it('may have signs of thousands, unless semicolons part the cells: there a comma may be that of decimals', () => {
    assert.equal(amount('1,234', '株'), '1234 株')
    assert.equal(amount('1,234,567.5', '㎡'), '1234567.5 ㎡')
    assert.equal(read('1,234', '株', ['count', 'area'], true), '!separator')
    for (const cell of ['3,5', '1,23', '12,34,567', '1,2345']) assert.equal(amount(cell, '㎡'), '!separator', cell)
  })

  it('is none where only a bound is known', () => {
    for (const cell of ['≥300', '≥3.0', '>300', '＞300', '>=300', '300以上', '300+', '不小于300', '大于300'])
      assert.equal(length(cell, 'cm'), '!at-least', cell)
    for (const cell of ['≤300', '<300', '300以下', '300以内', '不大于300', '小于300'])
      assert.equal(length(cell, 'cm'), '!at-most', cell)
    for (const cell of ['约300', '300左右', '300±20', '~300']) assert.equal(length(cell, 'cm'), '!about', cell)
  })

  it('is none without a unit, or with one that does not fit', () => {
    assert.equal(length('350'), '!no-unit')
    assert.equal(amount('36'), '!no-unit')
    assert.equal(amount('12盆'), '!unknown-unit')
    assert.equal(amount('12', 'm'), '!other-unit')
    assert.equal(length('12㎡'), '!other-unit')
    assert.equal(amount('12株', '㎡'), '!two-units')
    assert.equal(length('1m-120cm'), '!two-units')
  })

  it('is never guessed from what is none', () => {
    for (const cell of ['P350', '350*300', '350×300', '12-14-16', '-5', '1.2E+03', '三十六', '12..5', '½', '10²'])
      assert.equal(length(cell, 'cm'), '!not-a-figure', cell)
    for (const cell of ['#REF!', '#N/A', '#DIV/0!', '=SUM(F2:F5)']) assert.equal(length(cell, 'cm'), '!a-formula', cell)
    // Excel has made a day of 12-14.
    assert.equal(length('2026-12-14', 'cm'), '!a-date')
    assert.equal(length('14-12', 'cm'), '!reversed')
    assert.equal(amount('36.5', '株'), '!not-whole')
    assert.equal(amount('36.0', '株'), '36.0 株')
  })

  it('is not there in a cell that a dash fills', () => {
    for (const cell of ['', ' ', '-', '—', '/', '\\', '——', '无', '…'.slice(1)]) assert.ok(isBlank(cell), cell)
    for (const cell of ['0', '?', '待定', '-5']) assert.ok(!isBlank(cell), cell)
  })
})
