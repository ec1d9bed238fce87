import assert from 'node:assert/strict'
import type { Frame } from 'playwright-core'
import { packaged } from '../extension/package.js'
import { vsCodeVersion } from '../hosts/code-server.js'
import { type EditorWindow, openWindow } from '../hosts/editor-window.js'
import { needVsCode } from '../hosts/provide.js'
import { replace, select } from './driver/editing.js'
import { lenses } from './driver/marks.js'
import { cursorLine, openPanel } from './driver/panel.js'
import { says, until } from './driver/until.js'
import { openFile, openFolder } from './driver/workbench.js'
import { copyExample, removeSample } from './sample-workspace.js'

/** Each test goes on where the one before it has left the window. */
describe(`the map in the panel of VS Code ${vsCodeVersion} (code-server, in Chromium)`, function () {
  this.timeout(120_000)
  let window: EditorWindow
  let folder: string
  let panel: Frame
  const refusals: string[] = []
  before(async function () {
    needVsCode(this)
    folder = copyExample('mapped-city-2026')
    window = await openWindow({
      vsix: packaged(),
      language: 'zh-cn',
      settings: { 'security.workspace.trust.enabled': false, 'editor.minimap.enabled': false },
    })
    window.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refusals.push(message.text())
    })
    await openFolder(window, folder)
    await openFile(window.page, 'city-proper.yaml')
    await says('the lens', () => lenses(window.page), '不符合')
    refusals.length = 0
    panel = await openPanel(window.page)
  })
  after(async () => {
    await window?.close()
    if (folder) removeSample(folder)
  })

  const chosen = async () => (await panel.locator('.map-chosen').first().textContent()) ?? ''

  it('is drawn for each coverage, with parcels and ranked sites', async () => {
    await until(
      'the maps',
      () => panel.locator('.map-part h3').allTextContents(),
      (titles) => titles.join() === '公园绿地服务半径覆盖,公园绿化活动场地服务半径覆盖',
    )
    assert.match((await panel.locator('.map-summary').first().textContent()) ?? '', /占86\.75%～86\.76%/)
    assert.match((await panel.locator('.map-shapes li').first().textContent()) ?? '', /^1\. L-01：5600 m²/)
  })

  it('shows the park at whose row the cursor is', async () => {
    await select(window.page, '示例东南园')
    await says('what is chosen', chosen, /^P-06：5280 m²/)
  })

  it('goes to the row of the park that is pressed', async () => {
    const canvas = panel.locator('canvas').first()
    await canvas.scrollIntoViewIfNeeded()
    const box = await canvas.boundingBox()
    assert.ok(box)
    // The greatest park lies in the middle of the city.
    await canvas.hover({ position: { x: box.width / 2 - 20, y: box.height / 2 } })
    await says('the tip', async () => (await panel.locator('.map-tip').textContent()) ?? '', /^P-01/)
    await canvas.click({ position: { x: box.width / 2 - 20, y: box.height / 2 } })
    await says('what is chosen', chosen, /^P-01/)
    await until(
      'the line',
      () => cursorLine(window.page),
      (line) => line === 24,
    )
  })

  it('follows what is typed', async () => {
    await replace(window.page, '半径口径: 国标2010', '半径口径: 建城2022')
    await says('the radii', async () => (await panel.locator('.map-summary').first().textContent()) ?? '', '建城2022')
  })

  it('is refused nothing by the policy of the page', () => assert.deepEqual(refusals, []))
})
