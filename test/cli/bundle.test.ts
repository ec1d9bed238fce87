import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const unbundled = join(root, 'packages/cli/dist/main.js')
const examples = join(root, 'examples/complete-2026')
const judging = ['check', examples, '--as-of', '2026-12-31']

describe('the bundled command line', function () {
  this.timeout(120_000)
  let folder: string
  let bundle: string

  before(() => {
    execFileSync(process.execPath, [join(root, 'packages/cli/bundling/bundle.mjs')])
    folder = mkdtempSync(join(tmpdir(), 'viridict-bundle-'))
    bundle = join(folder, '绿规 bundle')
    cpSync(join(root, 'packages/cli/dist/bundle'), bundle, { recursive: true })
  })

  after(() => rmSync(folder, { recursive: true }))

  const run = (...args: string[]) => ran(join(bundle, 'viridict.cjs'), args)

  it('judges as the command line does, from a folder that knows nothing of this one', () => {
    const { status, stdout } = run(...judging)
    assert.equal(status, 1)
    assert.equal(stdout, ran(unbundled, judging).stdout)
  })

  it('judges in threads', () => {
    const { status, stdout } = run(...judging, '--jobs', '2')
    assert.equal(status, 1)
    assert.equal(stdout, ran(unbundled, judging).stdout)
  })

  it('writes every report as the command line does', () => {
    for (const format of ['json', 'sarif', 'html', 'markdown', 'csv', 'junit', 'docx']) {
      const [ours, theirs] = [join(folder, `ours.${format}`), join(folder, `theirs.${format}`)]
      run(...judging, '-f', `${format}=${ours}`)
      ran(unbundled, [...judging, '-f', `${format}=${theirs}`])
      assert.deepEqual(readFileSync(ours), readFileSync(theirs), format)
    }
  })

  it('verifies reports', () => {
    for (const format of ['html', 'docx', 'xlsx']) {
      const report = join(folder, `report.${format}`)
      run(...judging, '-f', `${format}=${report}`)
      const { status, stdout } = run('verify', report)
      assert.equal(status, 0, stdout)
    }
  })

  it('reads and writes workbooks', () => {
    const [workbook, project] = [join(folder, 'planting.xlsx'), join(folder, 'project.yaml')]
    const text = readFileSync(join(root, 'examples/constructed-2026/corner-garden.yaml'), 'utf8')
    writeFileSync(project, text)
    assert.equal(run('export', project, workbook).status, 0)
    assert.equal(run('import', workbook, '--into', project).status, 0)
    assert.equal(readFileSync(project, 'utf8'), text)
    writeFileSync(workbook, 'no workbook')
    assert.equal(run('import', workbook, '--into', project).status, 2)
  })

  it('serves an editor', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } })
    const server = spawn(process.execPath, [join(bundle, 'viridict.cjs'), 'lsp', '--stdio'])
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    let answer = ''
    for await (const part of server.stdout) {
      answer += part
      if (answer.endsWith('}')) break
    }
    server.kill()
    assert.match(answer, /^Content-Length: \d+\r\n\r\n\{.*"completionProvider"/)
  })

  it('knows its version', () => {
    assert.equal(run('--version').stdout, ran(unbundled, ['--version']).stdout)
  })

  it('runs without the compiled code, and with one that another version of Node left', () => {
    const expected = run(...judging).stdout
    for (const cache of ['', 'compiled by nobody']) {
      writeFileSync(join(bundle, 'program.cache'), cache)
      assert.equal(run(...judging).stdout, expected)
    }
    rmSync(join(bundle, 'program.cache'))
    assert.equal(run(...judging).stdout, expected)
  })
})

function ran(program: string, args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: root })
}
