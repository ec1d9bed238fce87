import type { Frame, Page } from 'playwright-core'
import { until } from './until.js'
import { runCommand } from './workbench.js'

/** Opens the report panel beside the text at hand, and waits until it shows something. */
export async function openPanel(page: Page): Promise<Frame> {
  await runCommand(page, '打开指标面板')
  return panelOf(page)
}

/** The page in the panel: a frame within a frame. */
async function panelOf(page: Page): Promise<Frame> {
  let found: Frame | undefined
  await until(
    'the panel',
    async () => {
      for (const frame of page.frames()) if ((await countIn(frame)) > 0) found = frame
      return found !== undefined
    },
    (isThere) => isThere,
  )
  if (!found) throw new Error('there is no panel')
  return found
}

/** A frame that is being replaced holds nothing. */
function countIn(frame: Frame): Promise<number> {
  return frame
    .locator('.sheet')
    .count()
    .catch(() => 0)
}

/** The card of a rule, by its title. */
export function cardOf(panel: Frame, title: string) {
  return panel.locator('.card', { has: panel.locator('h3', { hasText: title }) })
}

/** Where the line of the cursor is, as the status bar says it. */
export async function cursorLine(page: Page): Promise<number> {
  const text = await page.locator('[id="status.editor.selection"]').textContent()
  return Number(/Ln (\d+)/.exec(text ?? '')?.[1])
}
