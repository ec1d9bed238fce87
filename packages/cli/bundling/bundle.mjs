// Bundles the command line into dist/bundle: viridict.cjs, the program that it starts, the part of it that most runs need, and
// the libraries that only some commands load. The folder runs by itself on any machine with Node, without a network.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtInPack, builtInPackIds, builtInSource } from '@viridict/core'
import { packedPack } from '@viridict/core/internal/pack/packed-pack.js'
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

/** Nor does it have another file to begin a thread with than the one that starts it. */
const programFile = {
  name: 'program file',
  setup: ({ onLoad }) =>
    onLoad({ filter: /cli.dist.jobs.program-file\.js$/ }, () => ({
      contents: `export function programFile() { return new URL('viridict.cjs', fileUrl) }`,
    })),
}

const beside = {
  name: 'libraries beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      Object.hasOwn(libraries, path) ? { path: `./${libraries[path]}.cjs`, external: true } : undefined,
    ),
}

/** Packs are much text: data beside the program, compiled; what they are made of is read by few runs. */
const packsBeside = {
  name: 'packs beside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /core.dist.generated.shipped-packs\.js$/ }, async () => {
      for (const id of builtInPackIds) writeData(`pack-${id}`, packedPack(builtInPack(id)))
      writeData('pack-sources', Object.fromEntries(builtInPackIds.map((id) => [id, builtInSource(id)])))
      return { contents: readFileSync(at('bundling/shipped-packs.js'), 'utf8'), resolveDir: at('.') }
    }),
}

function writeData(name, data) {
  writeFileSync(at(`${folder}/${name}.json`), JSON.stringify(data))
}

/** All that `check` loads as a rule: whatever a program holds besides costs each of its starts. */
const ofCheck =
  /commands.check\.js$|jobs.(?:jobs|work)\.js$|dist.spill-store\.js$|reports.dist.(?:text|json|ndjson|sarif|junit|github|markdown|csv)\.js$/

/** By name, the files of the modules that only other runs load: they are asked for in the whole program. */
const others = new Map()

const checkAlone = {
  name: 'check alone',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /./ }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || Object.hasOwn(libraries, path)) return
      const { path: file } = await resolve(path, { kind: 'import-statement', resolveDir })
      if (ofCheck.test(file)) return
      const name = basename(file, '.js')
      if (![undefined, file].includes(others.get(name))) throw new Error(`two modules are called ${name}`)
      others.set(name, file)
      return { path: name, namespace: 'others' }
    })
    onLoad({ filter: /./, namespace: 'others' }, ({ path }) => ({
      contents: `module.exports = require('./viridict.cjs').load('program')[${JSON.stringify(path)}]()`,
    }))
  },
}

const starter = {
  name: 'starter',
  setup: ({ onResolve }) => onResolve({ filter: /viridict\.cjs$/ }, ({ path }) => ({ path, external: true })),
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
  define: { 'import.meta.url': 'fileUrl', PACK_IDS: JSON.stringify(builtInPackIds) },
  banner: { js: 'const fileUrl = require("node:url").pathToFileURL(__filename).href' },
}

rmSync(at(folder), { recursive: true, force: true })
mkdirSync(at(folder), { recursive: true })
await build({
  ...options,
  stdin: { contents: `import './dist/main.js'`, resolveDir: at('.') },
  outfile: `${folder}/check.js`,
  plugins: [version, programFile, packsBeside, starter, checkAlone, beside],
})
const parts = [['main', at('dist/main.js')], ...others].map(
  ([name, file]) => `${JSON.stringify(name)}: () => require(${JSON.stringify(file)})`,
)
await Promise.all([
  build({
    ...options,
    stdin: { contents: `module.exports = { ${parts.join(', ')} }`, resolveDir: at('.') },
    outfile: `${folder}/program.js`,
    plugins: [version, programFile, packsBeside, beside],
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

for (const name of ['check', 'program']) inAscii(at(`${folder}/${name}.js`))

/** Bytes are then characters, and nothing has to be decoded. esbuild leaves regular expressions as they are. */
function inAscii(file) {
  const text = readFileSync(file, 'utf8')
  const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  writeFileSync(file, escaped)
}

// Of each program a run that is like most of its own. One with findings ends with 1: that it ended well is seen by what it left.
const example = at('../../examples/complete-2026')
compile('check', 'check', example, '--as-of', '2026-12-31')
compile('program', 'diff', '--pack', 'taiyuan-2023', example, '--as-of', '2026-12-31')

function compile(part, ...run) {
  const { stderr } = spawnSync(process.execPath, [at('bundling/compile.cjs'), at(folder), part, ...run], {
    encoding: 'utf8',
  })
  if (!existsSync(at(`${folder}/${part}.cache`))) throw new Error(stderr)
}
