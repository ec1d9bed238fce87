import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extension } from '../extension/package.js'
import { type EditorWindow, openWindow } from '../hosts/editor-window.js'

/** A VS Code that has the extension from the web, as vscode.dev has: its browser runs it, and no Node does. */
export interface WebWindow extends EditorWindow {
  /** Files of the extension that the browser has asked for. */
  readonly asked: ReadonlySet<string>
  /** What the extension has complained of. */
  readonly problems: readonly string[]
}

const place = '/extension-of-the-web/'

export async function openWebWindow(folder: string, file: string): Promise<WebWindow> {
  const settings = { 'security.workspace.trust.startupPrompt': 'never' }
  const window = await openWindow({ settings, language: 'zh-cn' })
  const { page, url } = window
  const asked = new Set<string>()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && /绿规|dist\/web/.test(message.text())) problems.push(message.text())
  })
  await page.route(
    ({ pathname }) => pathname.startsWith(place),
    (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(place.length))
      const path = join(extension, name)
      asked.add(name)
      return route.fulfill(existsSync(path) && statSync(path).isFile() ? { path } : { status: 404 })
    },
  )
  const { host } = new URL(url)
  await page.addInitScript({ content: configuring({ scheme: 'http', authority: host, path: place.slice(0, -1) }) })
  const payload = JSON.stringify([['openFile', `vscode-remote://${host}${join(folder, file)}`]])
  await page.goto(`${url}/?${new URLSearchParams({ folder, payload })}`)
  return { ...window, asked, problems }
}

/** Adds an extension to those that the workbench is told of by the page that it stands in. */
function configuring(location: object): string {
  return `
    const read = Element.prototype.getAttribute
    Element.prototype.getAttribute = function (name) {
      const value = read.call(this, name)
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value
      return JSON.stringify({ ...JSON.parse(value), additionalBuiltinExtensions: [${JSON.stringify(location)}] })
    }`
}
