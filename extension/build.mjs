// Bundles the extension and its server, and puts the pages of the rules and the licences beside them.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { noticesOf } from './notices.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

for (const name of ['docs', 'extension.cjs', 'server.cjs']) rmSync(at(`dist/${name}`), { recursive: true, force: true })
const { metafile } = await build({
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
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
for (const name of ['rules', 'checks.md', 'declaration.md'])
  cpSync(at(`../docs/${name}`), at(`dist/docs/${name}`), { recursive: true })
writeFileSync(at('dist/THIRD-PARTY.txt'), noticesOf(Object.keys(metafile.inputs).map(at)))
