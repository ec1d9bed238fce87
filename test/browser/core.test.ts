import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import type { assess, builtInPack } from '@viridict/core'
import { renderJson } from '@viridict/reports/json'
import { renderText } from '@viridict/reports/text'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { readExample } from '../examples/example.js'
import { startBrowser } from '../hosts/browser.js'
import { chromium, needHost } from '../hosts/provide.js'
import { openStrictPage, type StrictPage } from './strict-page.js'

const policy = "default-src 'none'; script-src 'self'"
const text = { language: 'zh', colour: false, width: 100 } as const

/** What the bundle gives the page. */
interface Bundle {
  readonly viridict: {
    readonly assess: typeof assess
    readonly builtInPack: typeof builtInPack
    readonly renderJson: typeof renderJson
    readonly renderText: typeof renderText
  }
}

describe('the engine in a page that forbids everything but its own scripts', function () {
  this.timeout(60_000)
  let browser: Browser
  let strict: StrictPage
  before(async function () {
    needHost(this, chromium)
    browser = await startBrowser()
    strict = await openStrictPage(browser, policy, { 'viridict.js': await bundleOfEngine() })
  })
  after(async () => {
    await strict?.close()
    await browser?.close()
  })

  for (const name of ['constructed-2026', 'shenzhen-2022'])
    it(`judges examples/${name} as it does on Node`, async () => {
      const { sources, assessment } = readExample(name)
      const { asOf, packs } = assessment
      const ids = packs.map(({ id }) => id)
      const [json, report] = await strict.page.evaluate(
        ([sources, asOf, ids, text]) => {
          const { viridict } = globalThis as unknown as Bundle
          const packs = ids.flatMap((id) => viridict.builtInPack(id) ?? [])
          const assessment = viridict.assess(sources, { asOf, packs })
          return [viridict.renderJson(assessment, text), viridict.renderText(assessment, text)] as const
        },
        [sources, asOf, ids, text] as const,
      )
      assert.ok(assessment.findings.length > 20)
      assert.deepEqual(JSON.parse(json), JSON.parse(renderJson(assessment, text)))
      assert.equal(report, renderText(assessment, text))
    })

  it('does nothing that the page forbids', () => assert.deepEqual(strict.problems, []))

  it('is in a page that would tell', async () => {
    const forbidden = "new Function('return 1')()"
    const { problems, close } = await openStrictPage(browser, policy, { 'forbidden.js': forbidden })
    await close()
    assert.ok(problems.includes('forbidden: script-src eval'))
  })
})

/** As anybody would bundle it. */
async function bundleOfEngine(): Promise<string> {
  const contents = `
    export { assess, builtInPack } from '@viridict/core'
    export { renderJson } from '@viridict/reports/json'
    export { renderText } from '@viridict/reports/text'`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'viridict',
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}
