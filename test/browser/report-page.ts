import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { tellingViolations } from './strict-page.js'

export interface ReportPage {
  readonly page: Page
  /** Everything that the browser has complained of, and everything that it asked of any network. */
  readonly problems: readonly string[]
  /** Goes to an address within the report. */
  readonly go: (hash: string) => Promise<void>
}

/** A report as somebody opens it who was sent it: from a folder, by the browser alone. */
export async function openReportFile(
  browser: Browser,
  html: string,
  file: string,
  scheme: 'light' | 'dark' = 'light',
): Promise<ReportPage> {
  writeFileSync(file, html)
  const url = pathToFileURL(file).href
  const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1280, height: 900 } })
  const problems: string[] = []
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) problems.push(`asked for ${request.url()}`)
  })
  await page.addInitScript({ content: tellingViolations })
  await page.goto(url)
  const go = async (hash: string) => {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
  return { page, problems, go }
}
