import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extension, packaged } from './package.js'
import { entriesOf } from './zip.js'

describe('the packaged extension', function () {
  this.timeout(60_000)
  let vsix: string
  before(() => {
    vsix = packaged()
  })

  it('is below 3 MB', () => assert.ok(statSync(vsix).size < 3_000_000))

  it('holds the bundles for Node and for browsers and the pages, and neither modules nor sources', () => {
    const names = [...entriesOf(readFileSync(vsix)).keys()]
    for (const name of [
      'dist/extension.cjs',
      'dist/server.cjs',
      'dist/web/extension.js',
      'dist/web/server.js',
      'dist/docs/rules/star-parks.md',
      'package.nls.zh-cn.json',
    ])
      assert.ok(names.includes(`extension/${name}`), name)
    assert.deepEqual(
      names.filter((name) => /node_modules|\.node$|\.ts$|\.map$|\/src\//.test(name)),
      [],
    )
  })

  it('needs of a browser no module but the editor', () => {
    const needed = ['extension', 'server'].map((name) => {
      const text = readFileSync(join(extension, `dist/web/${name}.js`), 'utf8')
      return [...new Set([...text.matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map((match) => match[1]))]
    })
    assert.deepEqual(needed, [['vscode'], []])
  })

  it('shows its pictures without fetching any', () => {
    const written = readFileSync(join(extension, 'README.md'), 'utf8')
    const pictures = [...written.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    assert.ok(pictures.length > 1)
    const entries = entriesOf(readFileSync(vsix))
    const packed = String(entries.get('extension/readme.md')?.())
    for (const path of pictures)
      assert.ok(
        packed.includes(`(data:image/png;base64,${readFileSync(join(extension, path)).toString('base64')})`),
        path,
      )
  })

  it('has a page for every rule', () => {
    const pages = readdirSync(join(extension, '../docs/rules')).map((name) => `extension/dist/docs/rules/${name}`)
    const names = entriesOf(readFileSync(vsix))
    assert.deepEqual(
      pages.filter((page) => !names.has(page)),
      [],
    )
  })

  it('has a server that needs no other file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viridict-server-'))
    try {
      cpSync(join(extension, 'dist/server.cjs'), join(folder, 'server.cjs'))
      assert.equal(await nameOf(join(folder, 'server.cjs')), 'viridict')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** What a server says that it is called. */
function nameOf(module: string): Promise<string> {
  const server = fork(module, ['--node-ipc'])
  return new Promise<string>((resolve, reject) => {
    server.once('message', ({ result }: { readonly result: { readonly serverInfo: { readonly name: string } } }) =>
      resolve(result.serverInfo.name),
    )
    server.once('exit', (code) => reject(new Error(`ended with ${code}`)))
    const params = { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null }
    server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params })
  }).finally(() => server.kill())
}
