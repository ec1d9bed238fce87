import type { EditorWindow } from '../hosts/editor-window.js'
import { beginLineBelow, replace, select } from './driver/editing.js'
import { hoverOverWave, lenses } from './driver/marks.js'
import { filterProblems, problems } from './driver/problems.js'
import { offered, openFixes, takeFirst } from './driver/suggestions.js'
import { says, until } from './driver/until.js'
import { expand, rowsOf, showViews } from './driver/views.js'
import { openFile, openFolder, runCommand } from './driver/workbench.js'

/** A share that falls short: underlined, listed, and explained in a card. */
export async function showDiagnostics(window: EditorWindow, folder: string): Promise<void> {
  const { page } = window
  await openFolder(window, folder)
  await openFile(page, 'garden.yaml')
  await says('the lens', () => lenses(page), '乔灌木占比 72.91%')
  await replace(page, '乔灌木: 700', '乔灌木: 600')
  await filterProblems(page, 'garden.yaml')
  await until(
    'the rows',
    () => problems(page, 'garden.yaml'),
    ({ messages }) => /69\.76%/.test(messages[0] ?? ''),
  )
  await hoverOverWave(page)
}

/** Plants, by the initials of their pinyin. */
export async function showCompletion(window: EditorWindow, folder: string): Promise<void> {
  const { page } = window
  await openFolder(window, folder)
  await openFile(page, 'garden.yaml')
  await says('the lens', () => lenses(page), '乔灌木占比 72.91%')
  await beginLineBelow(page, '麦冬, 面积: 20 m2')
  await page.keyboard.press('Escape')
  await page.keyboard.type('- { ')
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
}

/** What can be done about a share that falls short. */
export async function showFixes(window: EditorWindow, folder: string): Promise<void> {
  const { page } = window
  await openFolder(window, folder)
  await openFile(page, 'garden.yaml')
  await says('the lens', () => lenses(page), '乔灌木占比 72.91%')
  await replace(page, '面积: 400 m2, 乡土属性: 乡土', '面积: 400 m2, 乡土属性: 外来')
  await says('the lens', () => lenses(page), '✗')
  await select(page, '苗木表')
  await openFixes(page, '')
}

/** A whole city by clause, by declaration and by what is to be supplied. */
export async function showTrees(window: EditorWindow, folder: string): Promise<void> {
  const { page } = window
  await openFolder(window, folder)
  await openFile(page, 'city-proper.yaml')
  await says('the lens', () => lenses(page), '不符合')
  await showViews(page)
  await until(
    'the clauses',
    () => rowsOf(page, '按条款'),
    (rows) => rows.length > 5,
  )
  await expand(page, '按条款', '二(一)3')
}

/** The first page of the walkthrough. */
export async function openWalkthrough(window: EditorWindow, folder: string): Promise<void> {
  const { page } = window
  await openFolder(window, folder)
  await runCommand(page, 'Welcome: Open Walkthrough...')
  await page.waitForTimeout(3000)
}
