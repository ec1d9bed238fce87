// `pnpm screenshots`: the pictures of the READMEs, taken of the extension at work. Each is then to be looked at.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { repository } from '../architecture/imports.js'
import { packaged } from '../extension/package.js'
import { haveCodeServer } from '../hosts/code-server.js'
import { openWindow } from '../hosts/editor-window.js'
import { chromium, haveHost, pngquant } from '../hosts/provide.js'
import { shrinkPicture } from '../hosts/shrink-picture.js'
import { openFolder } from './driver/workbench.js'
import { copyExample, removeSample, writeSample } from './sample-workspace.js'
import {
  showCard,
  showCompletion,
  showDiagnostics,
  showFixes,
  showMap,
  showPanel,
  showTimeline,
  showTrees,
  showWalkthrough,
} from './scenes.js'

const target = join(repository, 'docs/screenshots')

interface Picture {
  readonly name: string
  readonly theme: 'Default Light Modern' | 'Default Dark Modern'
  readonly scene: (page: Page) => Promise<void>
  readonly folder: () => string
}

const light = 'Default Light Modern'
const dark = 'Default Dark Modern'
const city = () => copyExample('complete-2026')

const pictures: readonly Picture[] = [
  { name: 'diagnostics', theme: light, scene: showDiagnostics, folder: writeSample },
  { name: 'card', theme: light, scene: showCard, folder: writeSample },
  { name: 'completion', theme: light, scene: showCompletion, folder: writeSample },
  { name: 'quick-fix', theme: light, scene: showFixes, folder: writeSample },
  { name: 'views', theme: dark, scene: showTrees, folder: city },
  { name: 'panel', theme: light, scene: showPanel, folder: city },
  { name: 'panel-map', theme: light, scene: showMap, folder: () => copyExample('mapped-city-2026') },
  { name: 'timeline', theme: dark, scene: showTimeline, folder: city },
  { name: 'walkthrough', theme: dark, scene: showWalkthrough, folder: city },
]

/** Nothing that belongs to this machine, or that draws the eye from the text. */
const calm = {
  'security.workspace.trust.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans CJK SC'",
  'editor.fontSize': 13,
  'breadcrumbs.enabled': false,
}

if (!haveHost(chromium) || !haveCodeServer() || !haveHost(pngquant))
  throw new Error('Chromium, code-server and pngquant are needed')
mkdirSync(target, { recursive: true })
const asked = process.argv.slice(2)
for (const picture of pictures) if (asked.length === 0 || asked.includes(picture.name)) await take(picture)

async function take({ name, theme, scene, folder: make }: Picture): Promise<void> {
  const folder = make()
  const window = await openWindow({
    vsix: packaged(),
    language: 'zh-cn',
    size: { width: 1280, height: 760 },
    scale: 1.4,
    settings: { ...calm, 'workbench.colorTheme': theme },
  })
  try {
    await openFolder(window, folder)
    await scene(window.page)
    await window.page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled', caret: 'hide' })
    shrinkPicture(join(target, `${name}.png`))
  } finally {
    await window.close()
    removeSample(folder)
  }
}
