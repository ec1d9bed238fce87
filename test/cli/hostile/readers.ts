import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import type { Format } from 'viridict/internal/outputs.js'
import { toHtml } from '../../reports/markdown-html.js'
import { textsOfMarkup } from './read-markup.js'
import { textsOfOpinion, textsOfWorkbook } from './read-office.js'
import { textsOfPage } from './read-page.js'
import { textsOfXml } from './read-xml.js'

/** The texts of a report, as the program that it is for reads them; fails where one of them is obeyed. */
export type Reader = (report: Uint8Array) => readonly string[] | Promise<readonly string[]>

/** Nothing that a terminal or a viewer obeys or hides, but line ends. */
export const hidden = /(?![\r\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file that may be shown on a terminal as it is. */
function plainText(report: Uint8Array): string {
  const text = utf8.decode(report)
  assert.doesNotMatch(text, hidden)
  return text
}

/** What users wrote, as they wrote it: these reports are for programs, which do their own escaping. */
const data = {
  json: (report) => stringsIn(JSON.parse(plainText(report))),
  ndjson: (report) => textsOfLines(plainText(report), /\r|\n|\p{Zl}|\p{Zp}/u),
  partial: (report) => textsOfLines(plainText(report), /\r|\n|\p{Zl}|\p{Zp}/u),
} as const satisfies Partial<Record<Format, Reader>>

/** What users wrote with everything made visible that would be obeyed or hidden. */
const shown = {
  text: (report) => [plainText(report)],
  html: (report) => textsOfPage(plainText(report)),
  docx: textsOfOpinion,
  xlsx: textsOfWorkbook,
  sarif: textsOfSarif,
  'sarif-github': textsOfSarif,
  junit: (report) =>
    textsOfXml(plainText(report), /^(?:testsuites?|testcase|propert(?:y|ies)|failure|skipped|system-out)$/),
  github: textsOfCommands,
  'github-summary': textsOfMarkdown,
  markdown: textsOfMarkdown,
  csv: textsOfCsv,
} as const satisfies Record<Exclude<Format, keyof typeof data>, Reader>

export const readers = { data, shown } as const

function textsOfLines(report: string, end: RegExp): readonly string[] {
  return report
    .trimEnd()
    .split(end)
    .flatMap((line) => stringsIn(JSON.parse(line)))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, own]) => [key, ...stringsIn(own)])
}

/** What a viewer shows: messages, of which none is a link (SARIF 2.1.0, 3.11.6) or has a placeholder (3.11.5). */
function textsOfSarif(report: Uint8Array): readonly string[] {
  const texts: string[] = []
  JSON.parse(plainText(report), (key, value) => {
    if ((key === 'text' || key === 'subjectName') && typeof value === 'string') texts.push(value)
    return value
  })
  for (const text of texts) assert.doesNotMatch(text, /\]\(|(?<!\{)\{\d/)
  return texts.map((text) => text.replaceAll('] (', '](').replace(/\{\{(\d+)\}\}/g, '{$1}'))
}

/** Workflow commands as GitHub's runner reads them, one a line. */
function textsOfCommands(report: Uint8Array): readonly string[] {
  const lines = plainText(report).trimEnd().split('\n')
  return lines.flatMap((line) => {
    const [, properties = '', message = ''] =
      /^::(?:error|warning|notice) ((?:file|line|endLine|col|endColumn|title)=[^,:]*(?:,\w+=[^,:]*)*)::(.*)$/u.exec(
        line,
      ) ?? []
    assert.notEqual(properties, '', line)
    const values = properties.split(',').map((property) => property.slice(property.indexOf('=') + 1))
    return [...values, message].map(unescaped)
  })
}

function unescaped(text: string): string {
  assert.doesNotMatch(text, /%(?!25|0A|0D|3A|2C)/)
  return text.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function textsOfMarkdown(report: Uint8Array): readonly string[] {
  const html = toHtml(plainText(report))
  // GitHub would notify somebody.
  assert.doesNotMatch(html, /@\w/)
  return textsOfMarkup(html, /^(?:h[12]|p|ul|li|table|thead|tbody|tr|th|td|strong|br)$/)
}

/** What begins a formula in one spreadsheet or another, in either width; blanks before it are passed over. */
const formula = /^[\s\p{Z}]*[=+\-@|%＝＋－＠]/u

function textsOfCsv(report: Uint8Array): readonly string[] {
  const text = utf8.decode(report)
  assert.ok(text.startsWith('\ufeff'))
  assert.doesNotMatch(text.slice(1), hidden)
  const rows = parse(text, { bom: true }) as readonly string[][]
  assert.equal(new Set(rows.map(({ length }) => length)).size, 1)
  for (const cell of rows.flat()) assert.doesNotMatch(cell, formula)
  return rows.flat()
}
