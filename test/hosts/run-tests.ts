import type { EditorWindow } from './editor-window.js'

export interface TestRun {
  /** A path on this machine, or a URI that only an extension can read. */
  readonly folder: string
  /** The extension that is being developed, beside which alone tests are run. */
  readonly development: string
  /** The module whose `run` runs them. */
  readonly tests: string
}

const patience = 150_000

/** Runs tests in the extension host of a window; what came of them they write to a file, since one that fell over ends likewise. */
export async function runTests({ page, url }: EditorWindow, { folder, development, tests }: TestRun): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    void page.exposeFunction('codeAutomationExit', () => resolve())
  })
  await page.exposeFunction('codeAutomationLog', () => undefined)
  const remote = (path: string) => `vscode-remote://${new URL(url).host}${path}`
  const payload = [
    ['extensionDevelopmentPath', remote(development)],
    ['extensionTestsPath', remote(tests)],
  ]
  await page.goto(`${url}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`)
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, patience).unref())])
}
