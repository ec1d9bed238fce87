import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWorkspace } from '../extension/files.js'
import { packaged } from '../extension/package.js'
import { needVsCode } from '../hosts/provide.js'
import { openWebWindow, type WebWindow } from './web-window.js'

describe('VS Code that runs the extension in the browser', function () {
  this.timeout(120_000)
  let folder: string
  let window: WebWindow
  before(async function () {
    needVsCode(this)
    packaged()
    folder = writeWorkspace()
    // The day is read by the server itself, through the editor, at the end of a long file.
    writeFileSync(join(folder, 'viridict.config.yaml'), `${'# 说明\n'.repeat(2000)}asOf: 2026-12-31\n`)
    window = await openWebWindow(folder, 'upkeep.yaml')
    window.page.setDefaultTimeout(60_000)
  })
  after(async () => {
    await window?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  /** Takes the first of a list that a command opens. */
  async function pickFirst(key: string): Promise<void> {
    const { keyboard } = window.page
    await keyboard.press('Control+Alt+G')
    await keyboard.press(key)
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor()
    await keyboard.press('Enter')
  }

  it('marks and counts what the text at hand does not meet', async () => {
    await window.page.locator('.statusbar-item', { hasText: /^绿规\s+1\s+7$/ }).waitFor()
    await window.page.locator('.squiggly-error').waitFor()
    assert.ok(window.asked.has('dist/web/server.js'))
  })

  it('writes a declaration to fill in, and judges it', async () => {
    await pickFirst('N')
    await window.page.locator('.tab.active', { hasText: '项目申报模板' }).waitFor()
    await window.page.locator('.squiggly-warning').first().waitFor()
  })

  it('explains a rule on the page that came with it', async () => {
    await pickFirst('E')
    await window.page.locator('.tab.active', { hasText: '.md' }).waitFor()
    assert.ok([...window.asked].some((name) => /^dist\/docs\/rules\/.+\.md$/.test(name)))
  })

  it('complains of nothing', () => assert.deepEqual(window.problems, []))
})
