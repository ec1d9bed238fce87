import type { Page } from 'playwright-core'
import type { EditorWindow } from '../../hosts/editor-window.js'
import { until } from './until.js'

/** Opens a folder, and waits until its files are listed. */
export async function openFolder({ page, url }: EditorWindow, folder: string): Promise<void> {
  await page.goto(`${url}/?${new URLSearchParams({ folder })}`)
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 })
}

/** Opens a file by typing its name, as Ctrl+P has it. */
export async function openFile(page: Page, name: string): Promise<void> {
  await pick(page, 'Control+P', name, name)
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  await page.locator('.tab.active').getByText(name, { exact: true }).waitFor()
  await page.locator('.editor-instance .view-line').first().waitFor()
}

/** Runs a command by its title, from the palette. */
export function runCommand(page: Page, title: string): Promise<void> {
  return pick(page, 'F1', `>${title}`, title)
}

export async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Control+T')
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor()
  await page.locator('.quick-input-widget input').first().fill(name)
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
}

/** Another part of the window that takes the keyboard late closes the list: it is opened and typed into again then. */
async function pick(page: Page, keys: string, typed: string, row: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first()
  const found = page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first()
  await until(
    `“${row}” in the list that ${keys} opens`,
    async () => {
      try {
        await page.keyboard.press(keys)
        await input.waitFor({ timeout: 3000 })
        await input.fill(typed, { timeout: 3000 })
        await found.waitFor({ timeout: 10_000 })
        return true
      } catch {
        await page.keyboard.press('Escape')
        return false
      }
    },
    (isThere) => isThere,
  )
  await page.keyboard.press('Enter')
}

/** What the status bar says of the text at hand, with its tooltip; '' while it says nothing. */
export async function statusText(page: Page): Promise<string> {
  const label = page.locator('[id="viridict.viridict-vscode.viridict.counts"] .statusbar-item-label')
  return (await label.count()) === 0 ? '' : ((await label.getAttribute('aria-label', { timeout: 1000 })) ?? '')
}

/** Writes the text at hand to disk, and waits until its tab no longer says that it is to be written. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S')
  await until(
    'the saved text',
    () => page.locator('.tab.active.dirty').count(),
    (count) => count === 0,
  )
}
