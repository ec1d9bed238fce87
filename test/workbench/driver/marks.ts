import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { plain } from './plain.js'
import { says } from './until.js'

/** What the editor has drawn above and behind its lines, as one text. */
export async function lenses(page: Page): Promise<string> {
  return plain((await page.locator('.editor-instance .codelens-decoration').allInnerTexts()).join('\n'))
}

/** The lines that a red wave stands under. */
export async function wavyLines(page: Page): Promise<readonly string[]> {
  const waves = await boxesOf(page.locator('.editor-instance .squiggly-error'))
  const rows = page.locator('.editor-instance .view-line')
  const [boxes, texts] = [await boxesOf(rows), await rows.allInnerTexts()]
  return texts.filter((_, index) => {
    const row = boxes[index]
    return row && waves.some(({ y, height }) => y + height / 2 > row.y && y + height / 2 < row.y + row.height)
  })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly height: number
}

function boxesOf(found: Locator): Promise<readonly Box[]> {
  return found.evaluateAll((drawn) =>
    drawn.map((one) => {
      const { x, y, height } = one.getBoundingClientRect()
      return { x, y, height }
    }),
  )
}

/** Points at the first red wave, and reads the card that opens, once it holds some words: its parts come one by one. */
export function hoverOverWave(page: Page, ...words: readonly string[]): Promise<string> {
  return readCard(page, page.locator('.editor-instance .squiggly-error').first(), words)
}

/** Points at a word, and reads the card that opens. */
export function hoverOver(page: Page, word: string, ...words: readonly string[]): Promise<string> {
  return readCard(page, page.locator('.editor-instance .view-line span span', { hasText: word }).first(), words)
}

/** Draws the card longer by its corner, so that all of it is seen. */
export async function enlargeCard(page: Page, by: number): Promise<void> {
  const box = await page.locator('.monaco-resizable-hover:visible').first().boundingBox()
  assert.ok(box, 'there is no card')
  const corner = { x: box.x + box.width - 1, y: box.y + box.height - 1 }
  await page.mouse.move(corner.x, corner.y, { steps: 20 })
  await page.mouse.down()
  await page.mouse.move(corner.x, corner.y + by, { steps: 10 })
  await page.mouse.up()
  await page.mouse.move(corner.x - 60, corner.y + by - 20)
}

async function readCard(page: Page, target: Locator, words: readonly string[]): Promise<string> {
  const parts = page.locator('.monaco-hover:visible .hover-row')
  const read = async () => {
    if ((await parts.count()) === 0) await pointAt(page, target, parts.first())
    return plain((await parts.allInnerTexts()).join('\n'))
  }
  return says('the card', read, ...words)
}

/** A card does not open where the lines move while one points, as lenses make them do: then one points once more. */
async function pointAt(page: Page, target: Locator, card: Locator): Promise<void> {
  const [place] = await boxesOf(target)
  assert.ok(place, 'there is nothing to point at')
  await page.mouse.move(place.x + 6, place.y + 200)
  await page.mouse.move(place.x + 6, place.y + place.height / 2, { steps: 4 })
  await card.waitFor({ timeout: 3000 }).catch(() => undefined)
}
