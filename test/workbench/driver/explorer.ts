import type { Page } from 'playwright-core'

/** Gives a file another name in the explorer, by F2. */
export async function rename(page: Page, from: string, to: string): Promise<void> {
  await choose(page, from)
  await page.keyboard.press('F2')
  await page.locator('.explorer-folders-view input').fill(to)
  await page.keyboard.press('Enter')
  await row(page, to).waitFor()
}

/** Deletes a file in the explorer, and says yes when asked. */
export async function remove(page: Page, name: string): Promise<void> {
  await choose(page, name)
  await page.keyboard.press('Delete')
  await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' }).click()
  await row(page, name).waitFor({ state: 'detached' })
}

async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E')
  await row(page, name).click()
}

function row(page: Page, name: string) {
  return page.locator('.explorer-folders-view .monaco-list-row', { has: page.getByText(name, { exact: true }) })
}
