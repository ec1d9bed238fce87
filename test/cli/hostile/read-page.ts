import assert from 'node:assert/strict'
import { SheetList } from '@viridict/reports/html'
import { pageScript, pageStyle } from '@viridict/reports/internal/generated/report-page.js'
import type { ReportData, ReportHead } from '@viridict/reports/internal/report/shape.js'
import { storeReader } from '@viridict/reports/internal/report/store.js'
import type { Sheet } from '@viridict/reports/view'
import { parse } from 'parse5'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Element, elementsIn, textOf } from './read-markup.js'

/** The elements of a report before its script has run: all that stands in the file. */
const shell = 'html head meta meta meta meta meta title link style body div noscript p script script'

/** All texts that the page holds, and what it makes of them where it shows a declaration. */
export function textsOfPage(html: string): readonly string[] {
  const own = html.replace(pageScript.text, '').replace(pageStyle.text, '')
  const elements = elementsIn(parse(own, { scriptingEnabled: false }))
  assert.equal(elements.map(({ tagName }) => tagName).join(' '), shell)
  assertNoHandler(elements)
  const data = JSON.parse(textOf(elements.find(({ attrs }) => attrs.some(({ value }) => value === 'data')) as Element))
  return [...stringsOf(data), ...textsOfSheets(data)]
}

function stringsOf({ store }: ReportData): readonly string[] {
  return store.values.filter((value) => typeof value === 'string')
}

function textsOfSheets(data: ReportData): readonly string[] {
  const store = storeReader(data.store)
  const { declarations, language, asOf, documents } = store.read<ReportHead>(data.head)
  const sheets = declarations.map(({ sheet }) => store.read<Sheet>(sheet))
  const elements = elementsIn(
    parse(renderToString(h(SheetList, { view: { sheets, asOf, documents }, language })), { scriptingEnabled: false }),
  )
  for (const { tagName } of elements)
    assert.doesNotMatch(tagName, /^(?:script|style|img|iframe|object|embed|link|meta|a|form)$/)
  assertNoHandler(elements)
  const labels = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^(?:aria-label|title)$/.test(name)))
  const blocks = elements.filter(({ tagName }) => ['h1', 'p', 'li', 'td', 'summary', 'button'].includes(tagName))
  return [...labels.map(({ value }) => value), ...blocks.map(textOf)]
}

function assertNoHandler(elements: readonly Element[]): void {
  const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))
  for (const name of names) assert.doesNotMatch(name, /^(?:on.*|style|srcdoc|formaction|action)$/)
}
