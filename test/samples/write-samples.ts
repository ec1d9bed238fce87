// `pnpm samples`: the reports in docs/reports, and pictures of them. Each is then to be looked at.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../hosts/browser.js'
import { chromium, haveHost, pngquant, poppler } from '../hosts/provide.js'
import { shrinkPicture } from '../hosts/shrink-picture.js'
import { sampleFolder, samples, writeSample } from './samples.js'

interface Picture {
  readonly name: string
  readonly scheme: 'light' | 'dark'
  readonly hash: string
}

const pictures: readonly Picture[] = [
  { name: 'overview', scheme: 'light', hash: '#/' },
  { name: 'findings', scheme: 'light', hash: '#/findings?verdict=fail' },
  { name: 'declaration', scheme: 'dark', hash: '#/declaration/jiayuan-estate' },
  { name: 'clause', scheme: 'light', hash: '#/clause/二(二)2' },
]

/** Pages of the report in full, as it is printed. */
const printed = [1, 2]

if (![chromium, pngquant, poppler].every(haveHost)) throw new Error('Chromium, pngquant and poppler are needed')
mkdirSync(sampleFolder, { recursive: true })
for (const sample of samples) writeSample(sample, join(sampleFolder, sample.name))
const browser = await startBrowser()
const url = pathToFileURL(join(sampleFolder, 'complete-2026.html')).href
for (const picture of pictures) await take(browser, picture)
await print(browser)
await browser.close()

async function take(browser: Browser, { name, scheme, hash }: Picture): Promise<void> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1.25,
  })
  const page = await context.newPage()
  await page.goto(`${url}${hash}`)
  await page.screenshot({ path: join(sampleFolder, `${name}.png`), animations: 'disabled' })
  await context.close()
  shrinkPicture(join(sampleFolder, `${name}.png`))
}

async function print(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-print-'))
  const file = join(folder, 'full.pdf')
  const page = await browser.newPage()
  await page.goto(`${url}#/full`)
  await page.pdf({ path: file, preferCSSPageSize: true })
  for (const number of printed) {
    const path = join(sampleFolder, `printed-${number}`)
    spawnSync('pdftoppm', ['-r', '90', '-f', `${number}`, '-l', `${number}`, '-png', '-singlefile', file, path])
    shrinkPicture(`${path}.png`)
  }
  rmSync(folder, { recursive: true, force: true })
}
