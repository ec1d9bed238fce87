import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli, inFolder } from '../run-scenario.js'

const project = '绿规: 1\n类型: 项目\n编号: a\n'
const table = '植物名称,数量(株)\r\n国槐,36\r\n'
/** The same as Excel and WPS save it as CSV in a Chinese system. */
const gbk = Buffer.from('d6b2ceefc3fbb3c62ccafdc1bf28d6ea290d0ab9fabbb12c33360d0a', 'hex')
const list = '苗木表:\n  - {植物: 国槐, 数量: 36 株}\n'

/** The superuser may write everything, so the command is then run as somebody else. */
const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

function run(folder: string, args: readonly string[], user: { readonly uid?: number } = {}) {
  // Node hands on the folder in which coverage is collected, where somebody else may not write.
  const env = user.uid === undefined ? {} : { NODE_V8_COVERAGE: undefined }
  return spawnSync(process.execPath, [cli, 'import', ...args], { cwd: folder, env, encoding: 'utf8', ...user })
}

describe('the files of import', () => {
  const tables: Readonly<Record<string, Uint8Array | string>> = {
    'UTF-8': table,
    'UTF-8 with its mark': `\ufeff${table}`,
    GBK: gbk,
    'UTF-16, as Excel saves Unicode text': Buffer.from(`\ufeff${table.replaceAll(',', '\t')}`, 'utf16le'),
  }
  for (const [name, bytes] of Object.entries(tables)) {
    it(`are read in ${name}`, () =>
      inFolder({ 'a.yaml': project }, (folder) => {
        writeFileSync(join(folder, 't.csv'), bytes)
        const { status, stderr } = run(folder, ['t.csv', '--into', 'a.yaml'])
        assert.equal(status, 0, stderr)
        assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), project + list)
      }))
  }

  it('keep the mark of a declaration, its line ends and who may read it', () =>
    inFolder({ 't.csv': table, 'a.yaml': `\ufeff${project.replaceAll('\n', '\r\n')}` }, (folder) => {
      chmodSync(join(folder, 'a.yaml'), 0o640)
      assert.equal(run(folder, ['t.csv', '--into', 'a.yaml']).status, 0)
      assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), `\ufeff${(project + list).replaceAll('\n', '\r\n')}`)
      assert.equal(statSync(join(folder, 'a.yaml')).mode & 0o777, 0o640)
    }))

  it('leave a link a link', () =>
    inFolder({ 't.csv': table, 'folder/a.yaml': project }, (folder) => {
      symlinkSync('folder/a.yaml', join(folder, 'link.yaml'))
      assert.equal(run(folder, ['t.csv', '--into', 'link.yaml']).status, 0)
      assert.ok(lstatSync(join(folder, 'link.yaml')).isSymbolicLink())
      assert.equal(readFileSync(join(folder, 'folder/a.yaml'), 'utf8'), project + list)
    }))

  it('are written whole or not at all, and nothing is left beside them', () =>
    inFolder({ 't.csv': table, 'locked/a.yaml': project }, (folder) => {
      chmodSync(folder, 0o755)
      chmodSync(join(folder, 'locked'), 0o555)
      const { status, stderr } = run(folder, ['t.csv', '--into', 'locked/a.yaml'], somebody)
      chmodSync(join(folder, 'locked'), 0o755)
      assert.equal(status, 2)
      assert.equal(stderr, '错误：无法写入“locked/a.yaml”：没有写入权限。\n')
      assert.equal(readFileSync(join(folder, 'locked/a.yaml'), 'utf8'), project)
      assert.deepEqual(readdirSync(join(folder, 'locked')), ['a.yaml'])
      assert.equal(run(folder, ['t.csv', '--into', 'locked/a.yaml']).status, 0)
      assert.deepEqual(readdirSync(join(folder, 'locked')), ['a.yaml'])
    }))
})
