import assert from 'node:assert/strict'
import { visible } from '@viridict/reports/visible'
import fc from 'fast-check'
import { examples, hostileText, mark } from './hostile/hostile-text.js'
import { hidden, type Reader, readers } from './hostile/readers.js'
import { type Reports, reportsOf } from './hostile/reports.js'

/** The reports on each text are made once for all formats, since the texts are the same for each. */
const made = new Map<string, Promise<Reports>>()

function reportsOn(text: string): Promise<Reports> {
  const reports = made.get(text) ?? reportsOf(text)
  made.set(text, reports)
  return reports
}

function forAll(check: (reports: Reports, text: string) => Promise<void>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(hostileText, async (text) => check(await reportsOn(text), text)),
    { seed: 20260630, numRuns: 60, examples },
  )
}

/** White space is where a report breaks its lines, and XML has no place for these two characters. */
const unbroken = (text: string) => text.replaceAll(/\s/g, '').replaceAll(/[\ufffe\uffff]/g, '\ufffd')

/** The text is there, as it was written or as it is shown: no part of it was taken for something else. */
function assertWhole(found: readonly string[], text: string): void {
  const texts = found.map(unbroken).filter((one) => one.includes(mark))
  assert.ok(
    texts.some((one) => one.includes(unbroken(text))),
    `${JSON.stringify(text)} is not in ${JSON.stringify(texts)}`,
  )
}

describe('a text that would do harm, in any format of viridict check', function () {
  this.timeout(300_000)
  after(() => made.clear())

  for (const [format, read] of Object.entries<Reader>(readers.data))
    it(`is data, and the same text when it is read: ${format}`, () =>
      forAll(async (reports, text) => assertWhole(await read(reports[format as keyof Reports]), text)))

  it('is read back from a partial result as it was', () =>
    forAll(async ({ json, joined }) => assert.deepEqual(joined, json)))

  for (const [format, read] of Object.entries<Reader>(readers.shown))
    it(`is shown, and neither obeyed nor hidden: ${format}`, () =>
      forAll(async (reports, text) => {
        const texts = await read(reports[format as keyof Reports])
        for (const one of texts) assert.doesNotMatch(one, hidden)
        assertWhole(texts, visible(text))
      }))
})
