import type { Page } from 'playwright-core'
import { until } from './until.js'

/** What is offered at the cursor, the first dozen. */
export async function offered(page: Page): Promise<readonly string[]> {
  return page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts()
}

/** Waits for a list that begins with a word, and takes it. */
export async function takeFirst(page: Page, label: string): Promise<void> {
  await until(
    `${label} as the first of the list`,
    () => offered(page),
    ([first]) => first === label,
  )
  await page.keyboard.press('Enter')
}

/** Asks for the fixes at the cursor by Ctrl+., and takes the first. */
export async function takeFix(page: Page, title: string): Promise<void> {
  await openFixes(page, title)
  await page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).waitFor()
  await page.keyboard.press('Enter')
}

/** Before its diagnostics have come there is nothing to offer. */
export async function openFixes(page: Page, title: string): Promise<void> {
  const rows = page.locator('.action-widget .monaco-list-row')
  await until(
    `the fix ${title}`,
    async () => {
      if (!(await page.locator('.action-widget').isVisible())) await page.keyboard.press('Control+.')
      await rows
        .first()
        .waitFor({ timeout: 1500 })
        .catch(() => undefined)
      return rows.allInnerTexts()
    },
    (texts) => texts.some((text) => text.includes(title)),
  )
}
