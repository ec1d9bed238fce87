// `pnpm samples`: the reports in docs/reports, and pictures of them. Each is then to be looked at.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../hosts/browser.js'
import { chromium, haveHost, libreOffice, pngquant, poppler, writer } from '../hosts/provide.js'
import { shrinkPicture } from '../hosts/shrink-picture.js'
import { convertedToPdf, type PdfPage, takePage, wordsOf } from './pdf-pages.js'
import { sampleFolder, samples, writeSample } from './samples.js'

interface Picture {
  readonly name: string
  readonly scheme: 'light' | 'dark'
  readonly hash: string
  /** Another sample than that of all declarations. */
  readonly of?: string
  /** What the picture begins with, where it is not the top of the page. */
  readonly from?: string
}

const mapped = {
  hash: '#/declaration/example-mapped-city-2026',
  of: 'mapped-city-2026',
  from: '.map-part:last-child',
}

const pictures: readonly Picture[] = [
  { name: 'overview', scheme: 'light', hash: '#/' },
  { name: 'findings', scheme: 'light', hash: '#/findings?verdict=fail' },
  { name: 'declaration', scheme: 'dark', hash: '#/declaration/jiayuan-estate' },
  { name: 'clause', scheme: 'light', hash: '#/clause/二(二)2' },
  { name: 'map', scheme: 'light', ...mapped },
  { name: 'map-dark', scheme: 'dark', ...mapped },
]

/** Pages of the report in full, as it is printed. */
const printed = [1, 2]

if (![chromium, libreOffice, pngquant, poppler, writer].every(haveHost))
  throw new Error('Chromium, pngquant, poppler and LibreOffice are needed')
mkdirSync(sampleFolder, { recursive: true })
for (const sample of samples) writeSample(sample, join(sampleFolder, sample.name))
const browser = await startBrowser()
const urlOf = (name: string) => pathToFileURL(join(sampleFolder, `${name}.html`)).href
for (const picture of pictures) await take(browser, picture)
await print(browser)
await browser.close()
const opinion = convertedToPdf(join(sampleFolder, 'complete-2026.docx'))
for (const picture of opinionPages(opinion.pages)) takePage(opinion.pdf, picture)
rmSync(opinion.folder, { recursive: true, force: true })
const workbook = convertedToPdf(join(sampleFolder, 'complete-2026.xlsx'))
for (const picture of workbookPages(workbook.pages)) takePage(workbook.pdf, picture)
rmSync(workbook.folder, { recursive: true, force: true })

async function take(browser: Browser, { name, scheme, hash, of = 'complete-2026', from }: Picture): Promise<void> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1.25,
  })
  const page = await context.newPage()
  await page.goto(`${urlOf(of)}${hash}`)
  if (from !== undefined) {
    await page.locator(from).evaluate((part) => scrollTo(0, part.getBoundingClientRect().top + scrollY - 70))
    await page.locator(`${from} .map-parcels button`).nth(1).click()
  }
  await page.screenshot({ path: join(sampleFolder, `${name}.png`), animations: 'disabled' })
  await context.close()
  shrinkPicture(join(sampleFolder, `${name}.png`))
}

async function print(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-print-'))
  const file = join(folder, 'full.pdf')
  const page = await browser.newPage()
  await page.goto(`${urlOf('complete-2026')}#/full`)
  await page.pdf({ path: file, preferCSSPageSize: true })
  for (const number of printed) takePage(file, { name: `printed-${number}`, number })
  rmSync(folder, { recursive: true, force: true })
}

/** The cover, a page of conclusions, the signatures and a notice. */
function opinionPages(pages: readonly string[]): readonly PdfPage[] {
  const numberOf = (words: string, from = 0) =>
    pages.findIndex((page, index) => index >= from && wordsOf(page).includes(words)) + 1
  return [
    { name: 'opinion-cover', number: 1 },
    { name: 'opinion-conclusions', number: numberOf('（六）') },
    { name: 'opinion-signing', number: numberOf('七、签署') },
    { name: 'opinion-notice', number: numberOf('“示例嘉园小区绿化”申报单位') },
  ]
}

/** The summary, and the sheets of figures and of planting where a project has its own. */
function workbookPages(pages: readonly string[]): readonly PdfPage[] {
  const numberOf = (...words: readonly string[]) =>
    pages.findIndex((page) => words.every((word) => wordsOf(page).includes(word))) + 1
  return [
    { name: 'workbook-summary', number: 1 },
    { name: 'workbook-figures', number: numberOf('是否达到', '示例街角游园') },
    { name: 'workbook-planting', number: numberOf('计入与否', '草地早熟禾') },
  ]
}
