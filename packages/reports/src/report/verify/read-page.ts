import type { ManifestRead } from '../../manifest-rows.js'
import { isManifest } from '../../verify/is-manifest.js'
import type { FindingColumns, ReportData } from '../shape.js'
import { storeReader } from '../store.js'
import { createNumbering } from './interned.js'

/** A page of a report in three: what stands before its data, the data, and what stands behind. */
export interface PageParts {
  readonly before: string
  readonly data: ReportData
  readonly after: string
}

const opening = '<script type="application/json" id="data">'
const closing = '</script>'

/** Takes a page apart; undefined where it is none of ours. Lines may end as Windows ends them. */
export function readPage(html: string): PageParts | undefined {
  const text = html.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const start = text.indexOf(opening) + opening.length
  const end = text.indexOf(closing, start)
  if (start < opening.length || end < 0) return undefined
  const data = dataOf(text.slice(start, end))
  return data && { before: text.slice(0, start), data, after: text.slice(end) }
}

/** What the report says of itself that it was made from; undefined where it says nothing of the kind. */
export function manifestOfPage({ data: { head, store } }: PageParts): ManifestRead | undefined {
  if (!createNumbering()(store)) return undefined
  const manifest = storeReader(store).field(head, 'manifest')
  return isManifest(manifest) ? manifest : undefined
}

function dataOf(json: string): ReportData | undefined {
  try {
    const data: unknown = JSON.parse(json)
    return isData(data) ? data : undefined
  } catch {
    return undefined
  }
}

const columns: readonly (keyof FindingColumns)[] = ['declaration', 'rule', 'verdict', 'weight', 'shown']

function isData(data: unknown): data is ReportData {
  const { head, findings, store } = (data ?? {}) as Partial<ReportData>
  const lengths = new Set(columns.map((name) => (Array.isArray(findings?.[name]) ? findings[name].length : -1)))
  const isStore = Array.isArray(store?.values) && Array.isArray(store.shapes) && store.shapes.every(Array.isArray)
  return Number.isInteger(head) && isStore && lengths.size === 1 && !lengths.has(-1)
}
