import type { Page } from 'playwright-core'

/** What the Problems panel lists of one file. */
export interface Listed {
  /** How many it says that there are; undefined where the file is not named. */
  readonly count: number | undefined
  /** The worst, as many as there is room for. */
  readonly messages: readonly string[]
}

export async function showProblems(page: Page): Promise<void> {
  const panel = page.locator('.markers-panel')
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M')
  await panel.waitFor()
}

/** Of a file, by the panel's own filter: rows that are out of sight are not drawn. */
export async function filterProblems(page: Page, name: string): Promise<void> {
  await showProblems(page)
  await page.locator('.panel .viewpane-filter input').fill(`**/${name}`)
}

export async function problems(page: Page, name: string): Promise<Listed> {
  const rows = page.locator('.markers-panel .monaco-list-row')
  const files = await rows.and(page.locator('[aria-level="1"]')).allInnerTexts()
  const file = files.find((text) => text.startsWith(`${name}\n`))
  return {
    count: file === undefined ? undefined : Number(file.split('\n').at(-1)),
    messages: await rows.locator('.marker-message').allInnerTexts(),
  }
}
