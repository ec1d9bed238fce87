import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Assessment, assess, type MapDrawing } from '@viridict/core'
import { renderHtml } from '@viridict/reports/html-report'
import type { Browser, Locator, Page } from 'playwright-core'
import { startBrowser } from '../hosts/browser.js'
import { chromium, needHost } from '../hosts/provide.js'
import { openReportFile, type ReportPage } from './report-page.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const uri = 'city.yaml'
const assessment: Assessment = assess(
  [{ uri, text: 'viridict: 1\nkind: Jurisdiction\nid: city\nname: 示例市\njurisdiction: 城区\nyear: 2026\n' }],
  { asOf: '2026-12-31' },
)

/** Parcels of 80 m in rows, 100 m apart, every third covered, every third in part; a park in the middle. */
function drawingOf(parcels: number): MapDrawing {
  const across = Math.ceil(Math.sqrt(parcels))
  const square = (x: number, y: number, side: number) => `${x},${y} ${side},0 0,${side} ${-side},0`
  const nearest = { park: '示例公园', distance: 120.4 }
  const whole = across * 1000
  return {
    id: 'city',
    set: 'parkGreen',
    profile: 'jc2022',
    places: new Map([['P-1', { uri, path: ['parks', 0], start: place(7), end: place(7) }]]),
    drawing: {
      box: [0, 0, whole, whole],
      buffers: { sure: square(whole / 4, whole / 4, whole / 2), possible: square(whole / 5, whole / 5, whole / 1.5) },
      parks: [
        {
          label: 'P-1',
          id: 'P-1',
          area: 1e4,
          sure: 500,
          possible: 500,
          outlines: square(whole / 2 - 200, whole / 2 - 200, 400),
        },
      ],
      parcels: Array.from({ length: parcels }, (_, index) => ({
        label: `R-${index}`,
        id: `R-${index}`,
        area: 6400,
        least: [6400, 3200, 0][index % 3] ?? 0,
        most: [6400, 3200, 0][index % 3] ?? 0,
        nearest,
        nearestLarge: undefined,
        outlines: square((index % across) * 1000, Math.floor(index / across) * 1000, 800),
      })),
      sites: [
        { label: 'L-1', id: 'L-1', area: 5000, radius: 500, gain: 1234.5, order: 1, outlines: square(100, 100, 300) },
      ],
    },
  }
}

function place(line: number) {
  return { line, column: 1, offset: 0 }
}

let browser: Browser
let folder: string
before(async function () {
  needHost(this, chromium)
  browser = await startBrowser()
  folder = mkdtempSync(join(tmpdir(), 'viridict-map-'))
})
after(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

async function openMap(parcels: number, scheme: 'light' | 'dark' = 'light'): Promise<ReportPage> {
  const maps = new Map([[uri, [drawingOf(parcels)]]])
  const html = renderHtml(assessment, { language: 'zh', packageVersion: '0.1.0', maps })
  const report = await openReportFile(browser, html, join(folder, `${parcels}-${scheme}.html`), scheme)
  await report.go('#/declaration/city')
  await report.page.locator('canvas').scrollIntoViewIfNeeded()
  return report
}

/** The pixel at a share of the map's width and height. */
function pixel(canvas: Locator, x: number, y: number): Promise<readonly number[]> {
  return canvas.evaluate(
    (element: HTMLCanvasElement, at) => [
      ...(element
        .getContext('2d')
        ?.getImageData(Math.floor(element.width * at[0]), Math.floor(element.height * at[1]), 1, 1).data ?? []),
    ],
    [x, y] as const,
  )
}

async function pointAt(page: Page, canvas: Locator, x: number, y: number): Promise<void> {
  const { x: left, y: top, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(left + width * x - 2, top + height * y)
  await page.mouse.move(left + width * x, top + height * y)
}

/** The browser remarks on tests that read pixels. */
function isOfPage(problem: string): boolean {
  return !problem.startsWith('Canvas2D')
}

describe('the map of a report', function () {
  this.timeout(120_000)
  let report: ReportPage
  let page: Page
  let canvas: Locator
  before(async () => {
    report = await openMap(3000)
    page = report.page
    canvas = page.locator('canvas')
  })
  after(() => page?.close())

  it('says what it comes to, and lists parcels with those left out first', async () => {
    // 1000 of 6400 m2 whole, 1000 half, of 3000: 9,600,000 of 19,200,000.
    assert.match(
      (await page.locator('.map-summary').textContent()) ?? '',
      /已覆盖9600000～9600000 m²，占50\.00%～50\.00%；2000块/,
    )
    assert.equal(await page.locator('.map-parcels tbody th').first().textContent(), 'R-2')
    assert.ok((await page.locator('.map-parcels tbody tr').count()) < 60, 'only what is in sight')
    assert.equal(await page.locator('.map-parcels table').getAttribute('aria-rowcount'), '3001')
  })

  it('tells what one points at', async () => {
    await pointAt(page, canvas, 0.5, 0.5)
    const tip = page.locator('.map-tip')
    await tip.waitFor()
    assert.match((await tip.textContent()) ?? '', /^P-1：10000 m²，服务半径500米$/)
    assert.match((await canvas.getAttribute('data-place')) ?? '', /"line":7/)
  })

  it('chooses in the table what is pressed on it, and shows on it what is chosen in the table', async () => {
    const before = await pixel(canvas, 0.5, 0.5)
    await page.locator('.map-parcels tbody button').nth(3).click()
    const chosen = page.locator('.map-chosen')
    assert.match(
      (await chosen.textContent()) ?? '',
      /^R-11：6400 m²，已覆盖0\.00%，未覆盖6400 m²；最近绿地示例公园 121米，最近公园无$/,
    )
    assert.deepEqual(await pixel(canvas, 0.5, 0.5), before, 'what is in sight is not moved')
    await pointAt(page, canvas, 0.5, 0.5)
    await page.mouse.down()
    await page.mouse.up()
    assert.match((await chosen.textContent()) ?? '', /^P-1/)
    assert.equal(await page.locator('.map-parcels .chosen').count(), 0)
  })

  it('zooms and moves by buttons, keys, wheel and hand, and the bar tells the scale', async () => {
    const bar = page.locator('.map-scale text')
    const whole = await bar.textContent()
    await page.locator('.map-buttons button').first().click()
    await page.locator('.map-buttons button').first().click()
    assert.notEqual(await bar.textContent(), whole)
    await canvas.focus()
    await page.keyboard.press('0')
    assert.equal(await bar.textContent(), whole)
    await page.keyboard.press('+')
    await pointAt(page, canvas, 0.5, 0.5)
    await page.mouse.wheel(0, -600)
    await page.waitForTimeout(100)
    assert.notEqual(await bar.textContent(), whole)
    const green = await pixel(canvas, 0.5, 0.5)
    await page.mouse.down()
    await page.mouse.move(300, 300, { steps: 5 })
    await page.mouse.up()
    await page.waitForTimeout(100)
    assert.notDeepEqual(await pixel(canvas, 0.5, 0.5), green)
    await page.locator('.map-buttons button').last().click()
    assert.equal(await bar.textContent(), whole)
  })

  it('brings into sight what is chosen beyond it', async () => {
    await canvas.focus()
    for (let count = 0; count < 8; count++) await page.keyboard.press('+')
    const before = await pixel(canvas, 0.5, 0.5)
    await page.locator('.map-parcels tbody button').nth(1).click()
    await page.waitForTimeout(100)
    assert.notDeepEqual(await pixel(canvas, 0.5, 0.5), before)
    await page.keyboard.press('0')
  })

  it('is drawn whole and by day on paper, and comes back', async () => {
    const dark = await openMap(9, 'dark')
    const drawn = dark.page.locator('canvas')
    const night = await pixel(drawn, 0.01, 0.5)
    assert.ok((night[0] ?? 255) < 60, `${night}`)
    await dark.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    assert.deepEqual(await pixel(drawn, 0.01, 0.5), [255, 255, 255, 255])
    await dark.page.evaluate(() => dispatchEvent(new Event('afterprint')))
    assert.deepEqual(await pixel(drawn, 0.01, 0.5), night)
    await dark.page.close()
  })

  it('has nothing that axe finds wrong, and breaks no rule of the page', async () => {
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (
        globalThis as unknown as { axe: { run: (of: string) => Promise<{ violations: { id: string }[] }> } }
      ).axe.run('.maps')
      return found.map(({ id }) => id)
    })
    assert.deepEqual(violations, [])
    assert.deepEqual(report.problems.filter(isOfPage), [])
  })

  it('is there with 30,000 parcels, to be moved, pointed at and scrolled', async () => {
    const large = await openMap(30_000)
    const drawn = large.page.locator('canvas')
    await pointAt(large.page, drawn, 0.5, 0.5)
    assert.match((await large.page.locator('.map-tip').textContent()) ?? '', /^P-1/)
    await large.page.locator('.map-parcels').evaluate((frame) => frame.scrollTo(0, 30_000 * 30))
    // Parcels that are covered come last, in the order in which they were given.
    await large.page.getByText('R-29997', { exact: true }).waitFor()
    await large.page.locator('.map-buttons button').first().click()
    assert.deepEqual(large.problems.filter(isOfPage), [])
    await large.page.close()
  })
})
