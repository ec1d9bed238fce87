import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { vsCodeVersion } from '../hosts/code-server.js'
import { desktopToUse } from '../hosts/desktop.js'
import { needVsCode } from '../hosts/provide.js'
import { writeWorkspace } from './files.js'
import { type Outcome, runInside, runOnDesktop } from './run-inside.js'

const desktop = desktopToUse()

describe('the extension in a VS Code', function () {
  this.timeout(240_000)
  let folder: string
  beforeEach(() => {
    folder = writeWorkspace()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  describe(`${vsCodeVersion}, code-server in Chromium, with the extension as it is packaged`, () => {
    before(function () {
      needVsCode(this)
    })

    it('passes every test in its extension host, in Chinese', async () =>
      assertPassed(await runInside('workspace', { folder, language: 'zh-cn' })))

    it('passes every test in a virtual workspace, in English', async () =>
      assertPassed(await runInside('virtual', { folder, isVirtual: true })))
  })

  describe(`as @vscode/test-electron starts it: ${desktop.name}`, () => {
    before(function () {
      if (desktop.isStandIn) needVsCode(this)
    })

    it('passes every test in its extension host', async () =>
      assertPassed(await runOnDesktop('workspace', { folder }, desktop)))

    if (!desktop.isStandIn)
      it('passes every test in a virtual workspace', async () =>
        assertPassed(await runOnDesktop('virtual', { folder, isVirtual: true }, desktop)))
  })
})

function assertPassed(outcomes: readonly Outcome[]): void {
  assert.ok(outcomes.length > 0, 'the extension host fell over')
  const failures = outcomes.flatMap(({ title, error }) => (error === undefined ? [] : [`${title}: ${error}`]))
  assert.deepEqual(failures, [])
}
