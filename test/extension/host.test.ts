import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { needVsCode } from '../hosts/provide.js'
import { writeWorkspace } from './files.js'
import { type Outcome, runInside } from './run-inside.js'

describe('VS Code with the extension as it is packaged', function () {
  this.timeout(240_000)
  before(function () {
    needVsCode(this)
  })

  let folder: string
  beforeEach(() => {
    folder = writeWorkspace()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('passes every test in its extension host, in Chinese', async () =>
    assertPassed(await runInside('workspace', { folder, language: 'zh-cn' })))

  it('passes every test in a virtual workspace, in English', async () =>
    assertPassed(await runInside('virtual', { folder, isVirtual: true })))
})

function assertPassed(outcomes: readonly Outcome[]): void {
  assert.ok(outcomes.length > 0, 'the extension host fell over')
  const failures = outcomes.flatMap(({ title, error }) => (error === undefined ? [] : [`${title}: ${error}`]))
  assert.deepEqual(failures, [])
}
