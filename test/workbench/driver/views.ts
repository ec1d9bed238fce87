import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { plain } from './plain.js'

/** Shows the views of Viridict, by their keys. */
export async function showViews(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+G')
  await page.keyboard.press('v')
  await page.locator('.pane-header', { hasText: '按条款' }).waitFor()
}

/** The rows of a view that are in sight, with no blank before what is said beside the name: `二(二)2 设计指标不符合 1`. */
export async function rowsOf(page: Page, view: string): Promise<readonly string[]> {
  const texts = await pane(page, view).locator('.monaco-list-row .monaco-icon-label').allInnerTexts()
  return texts.map(plain)
}

export async function expand(page: Page, view: string, row: string): Promise<void> {
  await pane(page, view).locator('.monaco-list-row', { hasText: row }).first().locator('.monaco-tl-twistie').click()
}

export async function widenSideBar(page: Page, by: number): Promise<void> {
  const { x, width, y } = (await page.locator('.part.sidebar').boundingBox()) ?? assert.fail('there is no side bar')
  await page.mouse.move(x + width, y + 300)
  await page.mouse.down()
  await page.mouse.move(x + width + by, y + 300, { steps: 4 })
  await page.mouse.up()
}

/** The number on the icon of the views. */
export async function badge(page: Page): Promise<number> {
  const icon = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="绿规"]') })
  return Number(await icon.locator('.badge-content').textContent())
}

function pane(page: Page, view: string) {
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: view }) })
}
