import type { Frame, Page } from 'playwright-core'
import { beginRowBelow, compose, lines, replace, select } from './driver/editing.js'
import { enlargeCard, hoverOver, lenses } from './driver/marks.js'
import { openPanel } from './driver/panel.js'
import { filterProblems, problems } from './driver/problems.js'
import { offered, openFixes, takeFirst } from './driver/suggestions.js'
import { says, until } from './driver/until.js'
import { expand, rowsOf, showViews, widenSideBar } from './driver/views.js'
import { openFile, runCommand, statusText } from './driver/workbench.js'

/** A share that falls short: underlined, and listed with clause, gap and repair. */
export async function showDiagnostics(page: Page): Promise<void> {
  await fallShort(page)
  await filterProblems(page, 'garden.yaml')
  await until(
    'the rows',
    () => problems(page, 'garden.yaml'),
    ({ messages }) => /69\.76%/.test(messages[0] ?? ''),
  )
  await page.keyboard.press('Control+1')
}

/** The same, explained in a card. */
export async function showCard(page: Page): Promise<void> {
  await fallShort(page)
  await hoverOver(page, '乔灌木', '同一条款')
  await enlargeCard(page, 185)
}

async function fallShort(page: Page): Promise<void> {
  await openGarden(page)
  await replace(page, '乔灌木: 700', '乔灌木: 600')
  await says('the lens', () => lenses(page), '69.76%')
}

/** Plants, by the initials of their pinyin. */
export async function showCompletion(page: Page): Promise<void> {
  await openGarden(page)
  await beginRowBelow(page, '麦冬, 面积: 20 m2')
  await compose(page, 'zhiwu', '植')
  await takeFirst(page, '植物')
  await until(
    'the plants',
    () => offered(page),
    (names) => names.length > 5,
  )
  await page.keyboard.type('gh')
  await until(
    'the plants',
    () => offered(page),
    ([first]) => first === '国槐',
  )
  await page.keyboard.press('Control+Space')
  await page.locator('.suggest-details:visible').waitFor()
  await says('the lens', () => lenses(page), '乔灌木占比 72.91%')
  await says('the counts', () => statusText(page), '待补 3')
  await says('the hints', async () => (await lines(page)).join('\n'), 'gh ?')
}

/** What can be done about a share that falls short. */
export async function showFixes(page: Page): Promise<void> {
  await openGarden(page)
  await replace(page, '面积: 400 m2, 乡土属性: 乡土', '面积: 400 m2, 乡土属性: 外来')
  await says('the lens', () => lenses(page), '✗')
  await select(page, '苗木表')
  await page.keyboard.press('ArrowLeft')
  await openFixes(page, '改种乡土植物')
}

/** A whole city by clause, by declaration and by what is to be supplied. */
export async function showTrees(page: Page): Promise<void> {
  await openFile(page, 'city.yaml')
  await says('the lens', () => lenses(page), '不符合')
  await showViews(page)
  await until(
    'the clauses',
    () => rowsOf(page, '按条款'),
    (rows) => rows.length > 5,
  )
  await widenSideBar(page, 120)
  await expand(page, '按条款', '二(一)3')
  await until(
    'the findings',
    () => rowsOf(page, '按条款'),
    (rows) => rows.some((row) => row.includes('不符合  ')),
  )
}

/** A city's figures drawn beside its text. */
export async function showPanel(page: Page): Promise<void> {
  const panel = await openCity(page)
  await panel
    .locator('.part', { hasText: '指标' })
    .first()
    .evaluate((part) => part.scrollIntoView())
}

/** A city's maps drawn beside its text, with the park at the cursor. */
export async function showMap(page: Page): Promise<void> {
  await openFile(page, 'city-proper.yaml')
  await says('the lens', () => lenses(page), '不符合')
  await page.keyboard.press('Control+B')
  const panel = await openPanel(page)
  await panel.locator('.map-frame').first().waitFor()
  await select(page, '示例东南园')
  await says('what is chosen', async () => (await panel.locator('.map-chosen').first().textContent()) ?? '', 'P-06')
  await panel
    .locator('.map-part')
    .last()
    .evaluate((part) => part.scrollIntoView())
}

/** What is due in which year. */
export async function showTimeline(page: Page): Promise<void> {
  const panel = await openCity(page)
  await panel.locator('.part', { has: panel.locator('.timeline') }).evaluate((part) => part.scrollIntoView())
}

async function openCity(page: Page): Promise<Frame> {
  await openFile(page, 'city-proper.yaml')
  await says('the lens', () => lenses(page), '不符合')
  await page.keyboard.press('Control+B')
  const panel = await openPanel(page)
  // The text keeps a third of the window: the figures are what is to be seen.
  const { x = 0 } = (await page.locator('.editor-group-container').last().boundingBox()) ?? {}
  await page.mouse.move(x, 400)
  await page.mouse.down()
  await page.mouse.move(x - 200, 400, { steps: 4 })
  await page.mouse.up()
  await page.mouse.move(x - 400, 600)
  return panel
}

/** The walkthrough, at its first step. */
export async function showWalkthrough(page: Page): Promise<void> {
  await page.keyboard.press('Control+B')
  await runCommand(page, 'Welcome: Open Walkthrough...')
  await page.locator('.quick-input-widget input').first().fill('绿规')
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '绿规入门' }).first().waitFor()
  await page.keyboard.press('Enter')
  const steps = page.locator('.gettingStartedContainer .getting-started-step')
  await until(
    'the steps',
    () => steps.count(),
    (count) => count === 5,
  )
  await until(
    'the page of the step',
    async () => Promise.all(page.frames().map((frame) => frame.content().catch(() => ''))),
    (texts) => texts.some((text) => text.includes('建设性质')),
  )
  await until(
    'an idle window',
    () => page.locator('.statusbar-item', { hasText: 'Activating' }).count(),
    (count) => count === 0,
  )
}

async function openGarden(page: Page): Promise<void> {
  await openFile(page, 'garden.yaml')
  await says('the lens', () => lenses(page), '乔灌木占比 72.91%')
}
