import assert from 'node:assert/strict'
import type { ReportData, ReportHead } from '@viridict/reports/internal/report/shape.js'
import { type StoreReader, storeReader } from '@viridict/reports/internal/report/store.js'

export interface Opened {
  readonly data: ReportData
  readonly head: ReportHead
  readonly store: StoreReader
}

/** What the page of a report reads. */
export function openHtml(html: string): Opened {
  const data = JSON.parse(dataIn(html)) as ReportData
  const store = storeReader(data.store)
  return { data, head: store.read<ReportHead>(data.head), store }
}

export function dataIn(html: string): string {
  const [, text] = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html) ?? []
  assert.ok(text !== undefined)
  return text
}
