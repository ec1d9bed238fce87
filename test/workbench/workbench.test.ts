import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packaged } from '../extension/package.js'
import { vsCodeVersion } from '../hosts/code-server.js'
import { type EditorWindow, openWindow } from '../hosts/editor-window.js'
import { processesOf } from '../hosts/processes.js'
import { needVsCode } from '../hosts/provide.js'
import { beginRowBelow, compose, lines, replace, select } from './driver/editing.js'
import { remove, rename } from './driver/explorer.js'
import { hoverOverWave, lenses, wavyLines } from './driver/marks.js'
import { filterProblems, problems, showProblems } from './driver/problems.js'
import { offered, takeFirst, takeFix } from './driver/suggestions.js'
import { says, until } from './driver/until.js'
import { badge, expand, rowsOf, showViews } from './driver/views.js'
import { openFile, openFolder, save, statusText } from './driver/workbench.js'
import { removeSample, writeSample } from './sample-workspace.js'

/** Each test goes on where the one before it has left the window. */
describe(`the workbench of VS Code ${vsCodeVersion} (code-server, in Chromium), in Chinese`, function () {
  this.timeout(120_000)
  let window: EditorWindow
  let folder: string
  before(async function () {
    needVsCode(this)
    folder = writeSample()
    window = await openWindow({
      vsix: packaged(),
      language: 'zh-cn',
      settings: {
        'security.workspace.trust.enabled': false,
        'workbench.reduceMotion': 'on',
        'editor.minimap.enabled': false,
      },
    })
    await openFolder(window, folder)
  })
  after(async () => {
    await window?.close()
    if (folder) removeSample(folder)
  })
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !window) return
    const path = join(tmpdir(), `viridict-workbench-${process.pid}.png`)
    await window.page.screenshot({ path })
    console.log(`the window then: ${path}`)
  })

  const text = async () => (await lines(window.page)).join('\n')
  const waves = () => wavyLines(window.page)
  const inGarden = () => problems(window.page, 'garden.yaml')
  const clause = async () => (await rowsOf(window.page, '按条款')).find((row) => row.startsWith('二(二)2')) ?? ''
  let unmet = 0

  it('opens a file with its verdicts and figures above the lines and behind them', async () => {
    const { page } = window
    await openFile(page, 'garden.yaml')
    await says('the lenses', () => lenses(page), '✓ 符合 2', '乔灌木占比 72.91%，要求≥70% ✓')
    await says('the hints', text, '700 m2 占 72.91%，计入', '国槐 豆科 · 乔木 · 乡土', '占 30%，计入')
    await says('the counts', () => statusText(page), '绿规', '待补 2', '符合 2')
    assert.deepEqual(await waves(), [])
    assert.equal(await page.locator('.unicode-highlight').count(), 0, 'Chinese brackets are no trap')
  })

  it('has every clause, declaration and fact in its views', async () => {
    const { page } = window
    await showViews(page)
    await until(
      'the clauses',
      () => rowsOf(page, '按条款'),
      (rows) => rows[0] === '一(一) 指导思想没有规则',
    )
    await says('the clause', clause, '不符合 1')
    const named = await rowsOf(page, '按申报')
    for (const name of ['示例街角游园', '示例游园（一期）', '示例绿化养护有限公司'])
      assert.equal(
        named.filter((row) => row.startsWith(`${name}项目`) || row.startsWith(`${name}养护单位`)).length,
        1,
        name,
      )
    await until(
      'the facts',
      () => rowsOf(page, '待补事实'),
      ([first]) => /^未填.*市本级2026年度申报（虚构） · 关系 \d+ 项结论$/.test(first ?? ''),
    )
    unmet = await until(
      'the badge',
      () => badge(page),
      (number) => number > 0,
    )
  })

  it('underlines a figure that falls short as it is typed, and lists it with clause, gap and repair', async () => {
    const { page } = window
    await filterProblems(page, 'garden.yaml')
    const { count = 0 } = await until('the rows', inGarden, (listed) => listed.count !== undefined)
    await replace(page, '乔灌木: 700', '乔灌木: 600')
    await until('the wave', waves, ([line, ...others]) => others.length === 0 && /^投影面积/.test(line ?? ''))
    const { messages } = await until('the row', inGarden, (listed) => listed.count === count + 1)
    assert.match(messages[0] ?? '', /^二\(二\)2 乔灌木占比 69\.76%，要求≥70%，差0\.24个百分点。至少把/)
  })

  it('has lens, status bar, tree and badge follow', async () => {
    const { page } = window
    await says('the lens', () => lenses(page), '✗ 不符合 1', '乔灌木占比 69.76%，要求≥70% ✗')
    await says('the hint', text, '600 m2 占 69.76%，计入')
    await says('the counts', () => statusText(page), '不符合 1')
    await says('the clause', clause, '不符合 2')
    await until(
      'the badge',
      () => badge(page),
      (number) => number === unmet + 1,
    )
    await expand(page, '按条款', '二(二)2')
    await until(
      'the finding',
      () => rowsOf(page, '按条款'),
      (rows) => rows.some((row) => /^示例游园（一期）不符合 .*69\.76%/.test(row)),
    )
  })

  it('tells in a card what the figure is, is asked to be, and is made of', async () => {
    const words = ['数值：69.76%（判定日 2026-06-30）', '要求：≥70%', '差距：', '构成：', '乔灌木占比 ≥ 70%']
    const card = await hoverOverWave(window.page, ...words)
    assert.equal(card.split('✗ 不符合 二(二)2').length, 2, 'the finding stands once in the card')
  })

  it('takes all that back with the edit', async () => {
    const { page } = window
    await replace(page, '乔灌木: 600', '乔灌木: 700')
    await until('no wave', waves, (found) => found.length === 0)
    await says('the lens', () => lenses(page), '乔灌木占比 72.91%，要求≥70% ✓')
    await says('the clause', clause, '不符合 1')
    await until(
      'the badge',
      () => badge(page),
      (number) => number === unmet,
    )
  })

  it('offers plants by the initials of their pinyin, while one types', async () => {
    const { page } = window
    await beginRowBelow(page, '麦冬, 面积: 20 m2')
    await compose(page, 'zhiwu', '植')
    await takeFirst(page, '植物')
    await until(
      'the plants, without a key more',
      () => offered(page),
      (names) => names.length > 5,
    )
    await page.keyboard.type('gh')
    await takeFirst(page, '国槐')
    await says('the plant', text, '- { 植物: 国槐')
  })

  it('offers them to what an input method writes', async () => {
    const { page } = window
    await page.keyboard.type(', ')
    await compose(page, 'mianji', '面')
    await takeFirst(page, '面积')
    await page.keyboard.type('20 m2')
    await page.keyboard.press('Escape')
    await replace(page, '植物: 连翘', '植物: ')
    await compose(page, 'zidingxiang', '紫丁')
    await takeFirst(page, '紫丁香')
    await says('the plant and its figures', text, '{ 植物: 紫丁香 木樨科', '面积: 20 m2')
  })

  it('opens the words of a key that was taken from the list', async () => {
    const { page } = window
    await replace(page, '阶段: 设计', '')
    await compose(page, 'jieduan', '阶')
    await takeFirst(page, '阶段')
    await until(
      'the stages',
      () => offered(page),
      (names) => names.join() === '设计,在建,建成',
    )
    await page.keyboard.press('Enter')
    await says('the stage', text, '阶段: 设计')
  })

  it('mends a misspelt key by a quick fix', async () => {
    const { page } = window
    await replace(page, '建设性质', '建设性制')
    await until('the wave', waves, (found) => found.some((line) => line.startsWith('建设性制')))
    await select(page, '建设性制')
    await takeFix(page, '改为“建设性质”')
    await until('no wave', waves, (found) => found.length === 0)
    await says('the key', text, '建设性质: 新建')
  })

  it('says the same once the text is saved', async () => {
    const { page } = window
    const listed = await inGarden()
    await save(page)
    // An editor that saves by itself shows no tab as changed: the file alone tells when it has been written.
    await says(
      'the file',
      async () => readFileSync(join(folder, 'garden.yaml'), 'utf8'),
      /植物: 紫丁香.*\n(?:.*\n)* {2}- \{ 植物: 国槐, 面积: 20 m2 +\}\n$/,
    )
    await replace(page, '示例游园（', '示例花园（')
    await until(
      'the new name',
      () => rowsOf(page, '按申报'),
      (rows) => rows.some((row) => row.startsWith('示例花园（一期）项目')),
    )
    assert.deepEqual(await inGarden(), listed)
    await save(page)
  })

  it('has its rows go with a file that gets another name', async () => {
    const { page } = window
    await replace(page, '乔灌木: 700', '乔灌木: 600')
    await until('the wave', waves, (found) => found.length === 1)
    await save(page)
    const listed = await inGarden()
    await rename(page, 'garden.yaml', 'park.yaml')
    await filterProblems(page, '*.yaml')
    await until(
      'no row of the old name',
      async () => (await inGarden()).count,
      (count) => count === undefined,
    )
    await filterProblems(page, 'park.yaml')
    assert.deepEqual(
      await until(
        'its rows',
        () => problems(page, 'park.yaml'),
        ({ count }) => count === listed.count,
      ),
      listed,
    )
    await showViews(page)
    assert.equal((await rowsOf(page, '按申报')).filter((row) => row.startsWith('示例花园（一期）项目')).length, 1)
  })

  it('forgets a file that is deleted, also where others are summed with it', async () => {
    const { page } = window
    await filterProblems(page, 'city-proper.yaml')
    const city = () => problems(page, 'city-proper.yaml')
    await until('the sum', city, ({ messages }) => /^二\(十\)5 .*80%/.test(messages[0] ?? ''))
    await remove(page, 'upkeep.yaml')
    await until('no such sum', city, ({ messages }) => !/80%/.test(messages[0] ?? '80%'))
    await filterProblems(page, '*.yaml')
    await until(
      'no row of it',
      async () => (await problems(page, 'upkeep.yaml')).count,
      (count) => count === undefined,
    )
    await showViews(page)
    await until(
      'no declaration',
      () => rowsOf(page, '按申报'),
      (rows) => !rows.some((row) => row.includes('养护有限公司')),
    )
  })

  it('goes on with another server when its own has died', async () => {
    const { page, home } = window
    const server = () => processesOf(home, 'dist/server.cjs')
    const [first, ...others] = server()
    assert.ok(first !== undefined && others.length === 0)
    await showProblems(page)
    process.kill(first, 'SIGKILL')
    await until(
      'another server',
      async () => server(),
      ([second]) => second !== undefined && second !== first,
    )
    await openFile(page, 'park.yaml')
    await until('the wave', waves, (found) => found.length === 1)
    await replace(page, '乔灌木: 600', '乔灌木: 700')
    await until('no wave', waves, (found) => found.length === 0)
    await says('the lens', () => lenses(page), '要求≥70% ✓')
  })
})
