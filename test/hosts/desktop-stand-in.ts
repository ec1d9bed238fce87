#!/usr/bin/env node
// Is started as a desktop VS Code is, and runs the tests that it is told of in the extension host of code-server.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openWindow } from './editor-window.js'
import { runTests } from './run-tests.js'

const { values, positionals } = parseArgs({ allowPositionals: true, strict: false })
const option = (name: string) => String(values[name] ?? '')
const settings = JSON.parse(readFileSync(join(option('user-data-dir'), 'User/settings.json'), 'utf8')) as object
const isTrusted = 'disable-workspace-trust' in values

const window = await openWindow({
  settings: { ...settings, 'security.workspace.trust.enabled': !isTrusted },
  env: Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('VIRIDICT_'))) as Record<
    string,
    string
  >,
})
try {
  await runTests(window, {
    folder: option('folder-uri') || (positionals[0] ?? ''),
    development: option('extensionDevelopmentPath'),
    tests: option('extensionTestsPath'),
  })
} finally {
  await window.close()
}
