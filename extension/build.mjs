// Bundles the extension and its server, for Node and for browsers, and puts the pages of the rules and the licences
// beside them.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { noticesOf } from './notices.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

const forNode = { platform: 'node', target: 'node20', format: 'cjs' }
const forBrowser = { platform: 'browser', target: 'es2023' }
const bundles = {
  'extension.cjs': ['src/desktop/extension.ts', forNode],
  'server.cjs': ['src/desktop/server.ts', forNode],
  // An editor in a browser hands `require` and `exports` in; a worker has neither.
  'web/extension.js': ['src/browser/extension.ts', { ...forBrowser, format: 'cjs' }],
  'web/server.js': ['src/browser/server.ts', { ...forBrowser, format: 'iife' }],
  'webview/panel.js': ['webview/panel.tsx', { ...forBrowser, format: 'iife' }],
  'webview/panel.css': ['webview/panel.css', forBrowser],
}

for (const name of ['docs', ...Object.keys(bundles)]) rmSync(at(`dist/${name}`), { recursive: true, force: true })
const built = await Promise.all(
  Object.entries(bundles).map(([name, [entry, options]]) =>
    build({
      ...options,
      absWorkingDir: at('.'),
      entryPoints: [entry],
      outfile: `dist/${name}`,
      bundle: true,
      external: ['vscode'],
      minify: true,
      legalComments: 'none',
      metafile: true,
      logLevel: 'warning',
    }),
  ),
)
for (const name of ['rules', 'checks.md', 'declaration.md'])
  cpSync(at(`../docs/${name}`), at(`dist/docs/${name}`), { recursive: true })
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs))
writeFileSync(at('dist/THIRD-PARTY.txt'), noticesOf(inputs.map(at)))
