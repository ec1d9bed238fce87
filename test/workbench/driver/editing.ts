import type { Page } from 'playwright-core'
import { plain } from './plain.js'

/** Selects the one place where a text stands, by the editor's own search. */
export async function select(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+F')
  const search = page.locator('.find-widget.visible')
  const words = search.locator('.find-part textarea')
  await words.fill(text)
  await search.locator('.matchesCount', { hasText: '1 of 1' }).waitFor()
  await words.press('Escape')
  await search.waitFor({ state: 'hidden' })
  await page.locator('.editor-instance .monaco-editor.focused').waitFor()
}

/** Types over a text, without any list that opens meanwhile. */
export async function replace(page: Page, text: string, typed: string): Promise<void> {
  await select(page, text)
  await (typed === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(typed))
  await page.keyboard.press('Escape')
}

/** Begins a line below the one where a text stands. */
async function beginLineBelow(page: Page, text: string): Promise<void> {
  await select(page, text)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
}

/** Begins a row in braces below the line where a text stands, and leaves the cursor between them. */
export async function beginRowBelow(page: Page, text: string): Promise<void> {
  await beginLineBelow(page, text)
  await page.keyboard.press('Escape')
  // The closing brace too, since the editor puts it in only once it has coloured the line.
  await page.keyboard.type('- {  }')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
}

/** Types as a Chinese input method does: letters that may still change, then the word that was chosen for them. */
export async function compose(page: Page, letters: string, word: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (let length = 1; length <= letters.length; length++) {
    const text = letters.slice(0, length)
    await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }
  await session.send('Input.insertText', { text: word })
  await session.detach()
}

/** The lines that are in sight, as they are written and with the hints in them. */
export async function lines(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('.editor-instance .view-line').allInnerTexts()
  return texts.map(plain)
}
