import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderHtml } from '@viridict/reports/html-report'
import type { Browser, Page } from 'playwright-core'
import { readExample } from '../examples/example.js'
import { startBrowser } from '../hosts/browser.js'
import { chromium, needHost, poppler } from '../hosts/provide.js'
import { manyDeclarations } from './many.js'
import { openReportFile, type ReportPage } from './report-page.js'

const options = { language: 'zh', packageVersion: '0.1.0' } as const
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const addresses = ['#/', '#/declarations', '#/findings', '#/clauses', '#/clauses?by=unit', '#/basis']

let browser: Browser
let folder: string
before(async function () {
  needHost(this, chromium)
  browser = await startBrowser()
  folder = mkdtempSync(join(tmpdir(), 'viridict-report-'))
})
after(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

describe('the web report of 5,000 declarations', function () {
  this.timeout(120_000)
  let report: ReportPage
  let page: Page
  before(async () => {
    report = await openReportFile(browser, renderHtml(manyDeclarations(5000), options), join(folder, 'many.html'))
    page = report.page
  })
  after(() => page?.close())

  it('opens with the counts of all', async () => {
    assert.deepEqual(await page.locator('.tile-count').allTextContents(), ['1250', '20000', '0', '0', '3750'])
    assert.match((await page.locator('.title .meta').textContent()) ?? '', /项目 5000/)
  })

  it('draws every threshold with those that fail by name', async () => {
    const criterion = page.locator('.criteria > li', { hasText: '乔灌木占比' })
    assert.match((await criterion.textContent()) ?? '', /≥70%/)
    assert.equal(await criterion.locator('.failing a').count(), 4)
    assert.match((await criterion.locator('.failing').textContent()) ?? '', /另有1246项/)
  })

  it('has no more rows in the page than can be seen', async () => {
    await report.go('#/declarations')
    assert.equal(await page.locator('table.rows').getAttribute('aria-rowcount'), '5001')
    assert.ok((await page.locator('.rows tbody:not(.room) tr').count()) < 60)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.getByText('示例项目999', { exact: true }).waitFor()
    assert.ok((await page.locator('.rows tbody:not(.room) tr').count()) < 60)
  })

  it('searches in names, ids, places and files at once, as it is typed', async () => {
    await report.go('#/declarations')
    await page.getByRole('searchbox').fill('泽州县 项目４９')
    assert.equal(await found(page), '22条，共5000条')
    assert.match(decodeURIComponent(page.url()), /#\/declarations\?q=泽州县/)
    await page.getByRole('button', { name: '清除条件' }).click()
    assert.equal(await found(page), '共5000条')
  })

  it('filters by verdict and place, and sorts by a column, there and back', async () => {
    await report.go('#/declarations')
    await page.getByRole('button', { name: /不符合/ }).click()
    await page.getByLabel('辖区').selectOption('高平市')
    assert.equal(await found(page), '250条，共5000条')
    await page.getByRole('button', { name: '名称' }).click()
    assert.equal(await firstName(page), '示例项目8')
    assert.equal(await page.locator('th.name').getAttribute('aria-sort'), 'ascending')
    await page.getByRole('button', { name: '名称' }).click()
    assert.equal(await firstName(page), '示例项目4988')
  })

  it('lists findings with the worst in front, of one rule alone if that is asked for', async () => {
    await report.go('#/findings?rule=tree-shrub-cover-ratio&verdict=fail')
    assert.equal(await found(page), '1250条，共25000条')
    assert.match(
      (await page.locator('.rows tbody:not(.room) tr').first().textContent()) ?? '',
      /不符合.*乔灌木占比.*%≥70%/,
    )
  })

  it('answers every key, click and scroll within a tenth of a second', async () => {
    await report.go('#/findings')
    const slowest = await page.evaluate(async () => {
      const next = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const took = async (change: () => void) => {
        const start = performance.now()
        change()
        await next()
        return performance.now() - start
      }
      const input = document.querySelector('input') as HTMLInputElement
      const type = (text: string) => () => {
        input.value = text
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }
      const times = []
      for (const text of ['示', '示例', '示例项目7', '']) times.push(await took(type(text)))
      for (const button of document.querySelectorAll<HTMLElement>('.sort')) times.push(await took(() => button.click()))
      for (const top of [500, 90_000, 400_000]) times.push(await took(() => scrollTo(0, top)))
      return Math.max(...times)
    })
    // Twice that on a machine which does other things as well.
    assert.ok(slowest < 200, `${slowest} ms`)
  })

  it('goes straight to a declaration by its address, and on to the next', async () => {
    await page.goto(`${page.url().split('#')[0]}#/declaration/p-4321`)
    await page.reload()
    assert.equal(await page.locator('h1').textContent(), '示例项目4321')
    await page.getByRole('link', { name: '下一份' }).click()
    assert.equal(await page.locator('h1').textContent(), '示例项目4322')
    await page.goBack()
    assert.equal(await page.locator('h1').textContent(), '示例项目4321')
  })

  it('says so where an address leads nowhere', async () => {
    for (const hash of ['#/declaration/none', '#/clause/none', '#/none', '#/declaration/%E0%A4%A'])
      await report
        .go(hash)
        .then(async () => assert.equal(await page.locator('main').textContent(), '报告里没有这一页。'))
  })

  it('prints all that was filtered, and not only what is in sight, on A4', async function () {
    needHost(this, poppler)
    await report.go('#/findings?q=泽州县&verdict=fail')
    const { size, text } = await printed(page, join(folder, 'many.pdf'))
    assert.match(size, /A4/)
    assert.equal(new Set(text.match(/示例项目\d+/g)).size, 250)
    assert.match(text, /^ *1 \/ \d+ *$/m)
    assert.ok(!text.includes('换明暗'))
  })

  it('has asked for nothing, complained of nothing and done nothing that its policy forbids', () =>
    assert.deepEqual(report.problems, []))
})

describe('the web report of a city', function () {
  this.timeout(120_000)
  const { assessment } = readExample('complete-2026')

  for (const scheme of ['light', 'dark'] as const)
    it(`has names, roles and contrast enough in its ${scheme} colours for everybody to read it`, async () => {
      for (const language of ['zh', 'en'] as const) {
        const html = renderHtml(assessment, { ...options, language })
        const { page, go, problems } = await openReportFile(browser, html, join(folder, 'city.html'), scheme)
        await page.evaluate(axe)
        for (const hash of [...addresses, '#/declaration/city-proper-2026', '#/clause/二(三)1']) {
          await go(hash)
          assert.deepEqual(await violations(page), [], `${hash} ${language}`)
        }
        assert.deepEqual(problems, [])
        await page.close()
      }
    })

  it('is worked by keys alone', async () => {
    const { page, go } = await openReportFile(browser, renderHtml(assessment, options), join(folder, 'city.html'))
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), '跳到正文')
    await page.keyboard.press('Enter')
    await go('#/declarations')
    await page.locator('td a').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const name = await focused(page)
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: name }).waitFor()
    assert.equal(await page.locator('h1').textContent(), name)
    await page.close()
  })

  it('changes from light to dark when that is asked for, and prints light all the same', async () => {
    const { page } = await openReportFile(browser, renderHtml(assessment, options), join(folder, 'city.html'), 'dark')
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await paper()
    await page.getByRole('button', { name: '换明暗' }).click()
    assert.equal(await paper(), 'rgb(255, 255, 255)')
    await page.getByRole('button', { name: '换明暗' }).click()
    assert.equal(await paper(), dark)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await paper(), 'rgb(255, 255, 255)')
    await page.close()
  })

  it('prints in full from its title to its files, every declaration on pages of its own', async function () {
    needHost(this, poppler)
    const inputs = [{ uri: 'city.yaml', sha256: '0123456789abcdef'.repeat(4), role: 'declaration' }] as const
    const html = renderHtml(assessment, { ...options, inputs })
    const { page, go } = await openReportFile(browser, html, join(folder, 'city.html'))
    await go('#/full')
    const { size, text } = await printed(page, join(folder, 'city.pdf'))
    assert.match(size, /A4/)
    const pages = text.split('\f')
    assert.match(pages[0] ?? '', /^绿化申报审查报告/)
    for (const { name } of assessment.subjects)
      assert.equal(pages.filter((one) => one.slice(0, 60).includes(`\n${name}\n`)).length, 1, name)
    assert.ok(text.replaceAll(/\s/g, '').includes('0123456789abcdef'.repeat(4)))
    await page.close()
  })

  it('shows what was written as text, whatever it is', async () => {
    const name = '<img src=x onerror=alert(1)></script><script>alert(2)</script>'
    const subjects = assessment.subjects.map((subject) => ({ ...subject, name }))
    const hostile = { ...assessment, subjects }
    const { page, go, problems } = await openReportFile(browser, renderHtml(hostile, options), join(folder, 'h.html'))
    for (const hash of ['#/declarations', '#/declaration/avenue', '#/full']) {
      await go(hash)
      assert.ok((await page.locator('main').textContent())?.includes(name))
      assert.equal(await page.locator('main img, main script').count(), 0)
    }
    assert.deepEqual(problems, [])
    await page.close()
  })

  it('is in a browser that would tell: another script is kept out', async () => {
    const html = renderHtml(assessment, options).replace('</body>', '<script>document.title = "in"</script></body>')
    const { page, problems } = await openReportFile(browser, html, join(folder, 'changed.html'))
    assert.notEqual(await page.title(), 'in')
    assert.ok(problems.some((problem) => problem.startsWith('forbidden: script-src')))
    await page.close()
  })

  it('says without scripts what it needs', async () => {
    const file = join(folder, 'city.html')
    writeFileSync(file, renderHtml(assessment, options))
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${file}`)
    assert.ok(await page.locator('noscript').isVisible())
    assert.match((await page.locator('noscript').textContent()) ?? '', /允许本文件运行脚本/)
    await context.close()
  })
})

async function found(page: Page): Promise<string | null> {
  return page.locator('.found [role=status]').textContent()
}

async function firstName(page: Page): Promise<string | null> {
  return page.locator('td.name a').first().textContent()
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

/** What a PDF of the page says of its paper, and its words. */
async function printed(page: Page, file: string): Promise<{ readonly size: string; readonly text: string }> {
  await page.pdf({ path: file, preferCSSPageSize: true })
  const { stdout: size } = spawnSync('pdfinfo', [file], { encoding: 'utf8' })
  const { stdout: text } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return { size, text }
}

/** What the rules of WCAG 2.2, level AA, find fault with. */
async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    interface Axe {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
    }
    const { axe } = globalThis as unknown as { axe: Axe }
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run({ runOnly })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  })
}
