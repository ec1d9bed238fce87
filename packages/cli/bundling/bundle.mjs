// Bundles the command line into dist/bundle: viridict.cjs, the program that it starts, and the libraries that only some
// commands load. The folder runs by itself on any machine with Node, without a network.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import manifest from '../package.json' with { type: 'json' }

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const folder = 'dist/bundle'

/** What a bundle of its own holds, since to read it costs every run and few need it; of two doors to a library the last is the wider. */
const libraries = {
  '@viridict/geometry': 'geometry',
  docx: 'docx',
  'hucre/xlsx': 'hucre',
  hucre: 'hucre',
  'pinyin-pro': 'pinyin-pro',
  saxes: 'saxes',
  'vscode-languageserver': 'language-server',
  'vscode-languageserver/node': 'language-server',
}

/** A bundle has no package.json beside it. */
const version = {
  name: 'version',
  setup: ({ onLoad }) =>
    onLoad({ filter: /cli.dist.version\.js$/ }, () => ({
      contents: `export function packageVersion() { return ${JSON.stringify(manifest.version)} }`,
    })),
}

const beside = {
  name: 'libraries beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      Object.hasOwn(libraries, path) ? { path: `./${libraries[path]}.cjs`, external: true } : undefined,
    ),
}

/** Packs are much text: data beside the program, of which the cases of the rules are most, and read by few runs. */
const packsBeside = {
  name: 'packs beside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /core.dist.generated.pack-sources\.js$/ }, async ({ path }) => {
      const { packSources } = await import(pathToFileURL(path).href)
      const packs = packSources.map((source) => ({ ...source, rules: source.rules.map(({ cases, ...rule }) => rule) }))
      writeFileSync(at(`${folder}/packs.json`), JSON.stringify(packs))
      const cases = packSources.map(({ rules }) => rules.map((rule) => rule.cases))
      writeFileSync(at(`${folder}/cases.json`), JSON.stringify(cases))
      return { contents: readFileSync(at('bundling/pack-sources.js'), 'utf8'), resolveDir: at('.') }
    }),
}

const options = {
  absWorkingDir: at('.'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'ascii',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Required, not imported: what V8 has compiled stays usable without a loader of modules.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'fileUrl' },
  banner: { js: 'const fileUrl = require("node:url").pathToFileURL(__filename).href' },
}

rmSync(at(folder), { recursive: true, force: true })
mkdirSync(at(folder), { recursive: true })
await Promise.all([
  build({
    ...options,
    stdin: { contents: `import './dist/main.js'`, resolveDir: at('.') },
    outfile: `${folder}/program.js`,
    plugins: [version, packsBeside, beside],
  }),
  ...[...new Map(Object.entries(libraries).map(([library, name]) => [name, library]))].map(([name, library]) =>
    build({
      ...options,
      stdin: { contents: `export * from '${library}'`, resolveDir: at('.') },
      outfile: `${folder}/${name}.cjs`,
    }),
  ),
])
copyFileSync(at('bundling/viridict.cjs'), at(`${folder}/viridict.cjs`))
chmodSync(at(`${folder}/viridict.cjs`), 0o755)

// A run with findings ends with 1: that it ended well is seen by what it left.
const sample = ['check', at('../../examples/complete-2026'), '--as-of', '2026-12-31']
const { stderr } = spawnSync(process.execPath, [at('bundling/compile.cjs'), at(folder), ...sample], {
  encoding: 'utf8',
})
if (!existsSync(at(`${folder}/program.cache`))) throw new Error(stderr)
