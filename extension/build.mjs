// Bundles the extension and its server, and puts the pages of the rules beside them.
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

for (const name of ['docs', 'extension.cjs', 'server.cjs']) rmSync(at(`dist/${name}`), { recursive: true, force: true })
await build({
  absWorkingDir: at('.'),
  entryPoints: { extension: 'src/extension.ts', server: 'src/server.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
})
cpSync(at('../docs'), at('dist/docs'), { recursive: true })
