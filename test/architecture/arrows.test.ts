import assert from 'node:assert/strict'
import { importsOf } from './imports.js'

/** Which packages a package may import: the arrows of ARCHITECTURE.md. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'packages/geometry': [],
  'packages/core': ['@viridict/geometry'],
  'packages/reports': ['@viridict/core'],
  'packages/language-server': ['@viridict/core', '@viridict/reports'],
  'packages/cli': ['@viridict/geometry', '@viridict/core', '@viridict/reports', '@viridict/language-server'],
  'packages/codegen': [],
  extension: ['@viridict/core', '@viridict/reports', '@viridict/language-server', 'viridict'],
}

/** Files of the extension that run where the server does, in a process or in a worker. */
const ofServer: ReadonlySet<string> = new Set(
  ['desktop/server', 'desktop/host', 'browser/server', 'editor-host', 'template'].map(
    (name) => `extension/src/${name}.ts`,
  ),
)

/** What the page of the panel is made of. */
const drawing = ['@viridict/reports/html', '@viridict/reports/map-area', 'preact', 'preact/hooks']

/** The house of packages/core/src, from the ground up: a folder imports from itself and from what stands before it. */
const ground = ['generated', 'collection', 'message', 'quantity', 'finding', 'species', 'decision', 'baseline', 'map']
const storeys = ['source', 'declaration', 'pack', 'check', 'config', 'measure', 'portfolio', 'rule']

describe('architecture', () => {
  for (const [name, allowed] of Object.entries(packages)) {
    it(`${name} imports no package of ours but ${allowed.join(' and ') || 'none'}`, () => {
      const strangers = importsOf(`${name}/src`).filter(({ to }) => isOurs(to) && !allowed.some((own) => isIn(to, own)))
      assert.deepEqual(strangers, [])
    })
  }

  it('geometry, core, reports and the language server import nothing of Node', () => {
    const node = ['geometry', 'core', 'reports', 'language-server']
      .flatMap((name) => importsOf(`packages/${name}/src`))
      .filter(({ to }) => to.startsWith('node:'))
    assert.deepEqual(node, [])
  })

  it('the extension knows of Node in desktop/ alone, which nothing else imports', () => {
    const node = importsOf('extension/src').filter(({ to }) =>
      /^node:|\/node$|^viridict\/lsp-host$|\/desktop\//.test(to),
    )
    assert.ok(node.length > 0)
    assert.deepEqual(
      node.filter(({ from }) => !from.startsWith('extension/src/desktop/')),
      [],
    )
  })

  it('core knows the shape of geometry alone: whoever judges without a map does not load it', () => {
    const loaded = importsOf('packages/core/src').filter(({ to, isType }) => !isType && isIn(to, '@viridict/geometry'))
    assert.deepEqual(loaded, [])
  })

  it('no package reaches into another by a relative path', () => {
    const crossing = Object.keys(packages).flatMap((name) =>
      importsOf(`${name}/src`).filter(({ to }) => /^(?:packages|extension)\//.test(to) && !to.startsWith(`${name}/`)),
    )
    assert.deepEqual(crossing, [])
  })

  it('what the editor loads of the extension is not the engine', () => {
    const heavy = importsOf('extension/src').filter(
      ({ from, to, isType }) =>
        !isType && !ofServer.has(from) && isOurs(to) && to !== '@viridict/language-server/overview',
    )
    assert.deepEqual(heavy, [])
  })

  it('the page of the panel knows how to draw, and nothing else of ours', () => {
    const others = importsOf('extension/webview').filter(
      ({ to, isType }) => !isType && !to.startsWith('extension/webview/') && !drawing.includes(to),
    )
    assert.deepEqual(others, [])
  })

  it('the page of the web report draws what stands in it, and does not judge', () => {
    const others = importsOf('packages/reports/client').filter(
      ({ to, isType }) =>
        !isType && !/^packages\/reports\/(?:client|src\/(?:html|map|report)|src\/wording)|^preact/.test(to),
    )
    assert.deepEqual(others, [])
  })

  for (const [folder, library] of [
    ['docx', 'docx'],
    ['xlsx', 'hucre/xlsx'],
  ] as const)
    it(`only ${folder}/ knows the library that writes ${folder}, and loads with the format alone`, () => {
      const own = `packages/reports/src/${folder}/`
      const files = importsOf('packages/reports/src')
      const users = files.filter(({ to }) => to === library)
      assert.ok(users.length > 0)
      assert.deepEqual(
        users.filter(({ from }) => !from.startsWith(own)),
        [],
      )
      assert.deepEqual(
        files.filter(({ from, to }) => to.startsWith(own) && !from.startsWith(own)),
        [],
      )
    })

  it('the stages of core know only what comes before them', () => {
    const wrong = importsOf('packages/core/src').filter(({ from, to }) => !isDownward(storeyOf(from), storeyOf(to)))
    assert.deepEqual(wrong, [])
  })

  it('only the parser of source/ knows which YAML library is used', () => {
    const users = importsOf('packages/core/src').filter(({ to }) => to === 'yaml')
    assert.deepEqual(
      users.filter(({ from }) => !from.startsWith('packages/core/src/source/')),
      [],
    )
    assert.ok(users.length > 0)
  })

  it('only workbook/ of the command line knows which library reads and writes XLSX', () => {
    const users = importsOf('packages/cli/src').filter(({ to }) => to === 'hucre' || to.startsWith('hucre/'))
    assert.deepEqual(
      users.filter(({ from }) => !from.startsWith('packages/cli/src/workbook/')),
      [],
    )
    assert.ok(users.length > 0)
  })
})

function isOurs(name: string): boolean {
  return name.startsWith('@viridict/') || name === 'viridict'
}

function isIn(name: string, own: string): boolean {
  return name === own || name.startsWith(`${own}/`)
}

/** The folder of a file of core; '' for the files on top, which put the stages together; undefined outside. */
function storeyOf(path: string): string | undefined {
  const match = /^packages\/core\/src\/(?:([^/]+)\/)?/.exec(path)
  return match ? (match[1] ?? '') : undefined
}

function isDownward(from: string | undefined, to: string | undefined): boolean {
  // The files on top put the stages together; generated registries name what stands in them.
  if (from === undefined || to === undefined || from === to || from === '' || from === 'generated') return true
  if (ground.includes(from)) return ground.includes(to)
  return ground.includes(to) || storeys.indexOf(to) < storeys.indexOf(from)
}
