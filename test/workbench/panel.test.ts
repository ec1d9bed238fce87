import assert from 'node:assert/strict'
import type { Frame } from 'playwright-core'
import { packaged } from '../extension/package.js'
import { vsCodeVersion } from '../hosts/code-server.js'
import { type EditorWindow, openWindow } from '../hosts/editor-window.js'
import { needVsCode } from '../hosts/provide.js'
import { replace, select } from './driver/editing.js'
import { cardOf, cursorLine, openPanel } from './driver/panel.js'
import { says, until } from './driver/until.js'
import { chooseTheme, openFile, openFolder, statusText } from './driver/workbench.js'
import { removeSample, writeSample } from './sample-workspace.js'

const share = '乔灌木占比'

/** Each test goes on where the one before it has left the window. */
describe(`the report panel in VS Code ${vsCodeVersion} (code-server, in Chromium), in Chinese`, function () {
  this.timeout(120_000)
  let window: EditorWindow
  let folder: string
  let panel: Frame
  const refusals: string[] = []
  before(async function () {
    needVsCode(this)
    folder = writeSample()
    window = await openWindow({
      vsix: packaged(),
      language: 'zh-cn',
      settings: { 'security.workspace.trust.enabled': false, 'editor.minimap.enabled': false },
    })
    window.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refusals.push(message.text())
    })
    await openFolder(window, folder)
    await openFile(window.page, 'garden.yaml')
    await says('the counts', () => statusText(window.page), '符合 2')
    refusals.length = 0
    panel = await openPanel(window.page)
  })
  after(async () => {
    await window?.close()
    if (folder) removeSample(folder)
  })

  const figure = () => cardOf(panel, share).locator('.amount, .figure strong').first().textContent()
  const isOpen = async () => (await cardOf(panel, share).getAttribute('open')) !== null
  /** How far the bar reaches, as a share of its track. */
  const reach = () =>
    cardOf(panel, share)
      .locator('svg.bar .sure')
      .first()
      .evaluate((bar) => Number.parseFloat(bar.getAttribute('width') ?? ''))

  it('draws each figure against what is required of it', async () => {
    assert.equal(await panel.locator('h1').textContent(), '示例游园（一期）')
    assert.equal(await figure(), '72.91%')
    assert.ok(Math.abs((await reach()) - (700 / 960) * 100) < 0.01)
    assert.equal(await isOpen(), false)
  })

  it('follows what is typed, and opens what is no longer met with gap and repair', async () => {
    await replace(window.page, '乔灌木: 700', '乔灌木: 600')
    await until('the open card', isOpen, (open) => open)
    assert.ok(Math.abs((await reach()) - (600 / 860) * 100) < 0.01)
    const text = (await cardOf(panel, share).textContent()) ?? ''
    assert.match(text, /不符合/)
    assert.match(text, /69\.76%/)
    assert.match(text, /差距 0\.\d+个百分点/)
    assert.match(text, /补救/)
  })

  it('goes to the line of what is clicked', async () => {
    await cardOf(panel, share).locator('.term .place', { hasText: '草本' }).click()
    await until(
      'the line',
      () => cursorLine(window.page),
      (line) => line === 11,
    )
  })

  it('marks what the line at the cursor is about', async () => {
    await select(window.page, '国槐')
    const marked = () => panel.locator('.term.here').allTextContents()
    await until('the marked row', marked, (rows) => rows.length > 0 && rows.every((row) => row.includes('国槐')))
    assert.ok((await panel.locator('.card.here').count()) > 0)
    await select(window.page, '示例游园（一期）')
    await until('no marked row', marked, (rows) => rows.length === 0)
  })

  it('hides verdicts and shows them again', async () => {
    const chip = panel.locator('.chip', { hasText: '不符合' })
    await chip.click()
    assert.equal(await cardOf(panel, share).isVisible(), false)
    assert.equal(await chip.getAttribute('aria-pressed'), 'false')
    await chip.click()
    assert.equal(await cardOf(panel, share).isVisible(), true)
  })

  it('goes from verdict to verdict by arrows, and to the text by Enter', async () => {
    await panel.locator('h1 .place').focus()
    await window.page.keyboard.press('ArrowDown')
    const first = await panel.locator('h3 .place').first().textContent()
    assert.equal(await panel.locator('.place:focus').textContent(), first)
    await window.page.keyboard.press('Enter')
    await until(
      'the line',
      () => cursorLine(window.page),
      (line) => line !== 4,
    )
  })

  it('has the colours of the theme, and an edge on everything where contrast is high', async () => {
    const look = () =>
      panel.evaluate(() => {
        const card = document.querySelector('.card')
        return { kind: document.body.dataset.vscodeThemeKind, edge: card && getComputedStyle(card).borderTopColor }
      })
    const seen: unknown[] = []
    for (const [theme, kind] of [
      ['Light Modern', 'vscode-light'],
      ['Dark High Contrast', 'vscode-high-contrast'],
      ['Dark Modern', 'vscode-dark'],
    ] as const) {
      await chooseTheme(window.page, theme)
      seen.push((await until(theme, look, (found) => found.kind === kind)).edge)
    }
    assert.equal(new Set(seen).size, 3)
  })

  it('has room for the dates in a narrow column', async () => {
    await window.page.setViewportSize({ width: 850, height: 900 })
    const cut = () =>
      panel.evaluate(() => {
        const dues = [...document.querySelectorAll('.timeline .due')]
        return dues.filter((due) => due.clientWidth > (due.closest('td')?.clientWidth ?? 0)).length
      })
    await window.page.keyboard.press('Control+1')
    await openFile(window.page, 'city-proper.yaml')
    await until(
      'dates that are not cut',
      async () => [await panel.locator('.timeline .due').count(), await cut()] as const,
      ([dues, tooWide]) => dues > 5 && tooWide === 0,
      5000,
    )
    await window.page.setViewportSize({ width: 1440, height: 900 })
  })

  it('turns to the text that is opened, and says where there is nothing to show', async () => {
    await window.page.keyboard.press('Control+1')
    await openFile(window.page, 'upkeep.yaml')
    await until(
      'the other declaration',
      () => panel.locator('h1').allTextContents(),
      ([name]) => name === '示例绿化养护有限公司',
    )
  })

  it('is one, also where it was out of sight when the window was opened anew', async () => {
    const { page } = window
    await panel.locator('h1').click()
    await page.keyboard.press('Control+2')
    await openFile(page, 'avenue.yaml')
    await page.reload()
    // Which of the texts is in front then is the editor's own affair.
    await says('the counts', () => statusText(page), /不适用|不符合/)
    panel = await openPanel(page)
    await until(
      'one tab of the panel',
      () => page.locator('.tab', { hasText: '绿规' }).count(),
      (count) => count === 1,
    )
  })

  it('is refused nothing by its own policy', () => assert.deepEqual(refusals, []))
})
