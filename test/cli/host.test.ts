import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli, inFolder } from './run-scenario.js'

const declared = 'viridict: 1\nkind: Project\nid: x\nname: 示例\njurisdiction: 城区\n'

/** The superuser may read everything, so the command is then run as somebody else. */
const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

function check(folder: string, args: readonly string[], user: { readonly uid?: number } = {}) {
  return spawnSync(process.execPath, [cli, 'check', ...args], { cwd: folder, env: {}, encoding: 'utf8', ...user })
}

describe('files that are not texts', () => {
  const texts: readonly (readonly [string, Buffer, string])[] = [
    ['GBK', Buffer.from([0xc2, 0xcc, 0xb9, 0xe6, 0x3a, 0x20, 0x31]), '不是 UTF-8 编码'],
    ['UTF-16', Buffer.from(`\ufeff${declared}`, 'utf16le'), '不是 UTF-8 编码'],
    ['a binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '二进制文件'],
  ]
  for (const [name, bytes, what] of texts) {
    it(`${name} in a folder is told, and the rest is judged`, () =>
      inFolder({ 'good.yaml': declared }, (folder) => {
        writeFileSync(join(folder, 'bad.yaml'), bytes)
        const { status, stdout, stderr } = check(folder, ['.'])
        assert.equal(status, 2)
        assert.ok(stderr.includes('bad.yaml') && stderr.includes(what), stderr)
        assert.ok(stdout.includes('good.yaml') && stdout.includes(what), stdout)
      }))
  }

  it('a mark of UTF-8 at the start is no part of the text', () =>
    inFolder({ 'marked.yaml': `\ufeff${declared}` }, (folder) => {
      const { stdout } = check(folder, ['marked.yaml'])
      assert.ok(stdout.includes('示例'), stdout)
    }))

  it('a file longer than any text within the limits is not read', () =>
    inFolder({}, (folder) => {
      writeFileSync(join(folder, 'long.yaml'), Buffer.alloc(24 * 1024 * 1024 + 1, 'a'))
      const { status, stderr } = check(folder, ['long.yaml'])
      assert.equal(status, 2)
      assert.equal(stderr, '错误：“long.yaml”有 24.1 MB，一个文件最多读 24 MB，未读取；请拆成几个文件。\n')
      const english =
        'error: long.yaml has 24.1 MB, more than the 24 MB that are read of one file, and is not read; split it.\n'
      assert.equal(check(folder, ['long.yaml', '--lang', 'en']).stderr, english)
    }))

  it('a file and a folder without permission are told', () =>
    inFolder({ 'good.yaml': declared, 'closed.yaml': declared, 'locked/in.yaml': declared }, (folder) => {
      chmodSync(folder, 0o755)
      chmodSync(join(folder, 'closed.yaml'), 0)
      chmodSync(join(folder, 'locked'), 0)
      const { status, stdout, stderr } = check(folder, ['.'], somebody)
      chmodSync(join(folder, 'locked'), 0o755)
      assert.equal(status, 2)
      assert.ok(stdout.includes('good.yaml'), stdout)
      assert.ok(stderr.includes('没有读取“closed.yaml”的权限'), stderr)
      assert.ok(stderr.includes('没有读取“locked”的权限'), stderr)
    }))
})

describe('links', () => {
  it('one that leads in a circle is not followed', () =>
    inFolder({ 'a/one.yaml': declared }, (folder) => {
      symlinkSync('..', join(folder, 'a', 'up'))
      const { stdout } = check(folder, ['.', '-f', 'json'])
      assert.equal((JSON.parse(stdout) as { subjects: unknown[] }).subjects.length, 1)
    }))

  it('one to something that is not there is told as that, named or found', () =>
    inFolder({ 'in/good.yaml': declared }, (folder) => {
      symlinkSync('gone.yaml', join(folder, 'in', 'link.yaml'))
      symlinkSync('gone.yaml', join(folder, '[link].yaml'))
      const found = check(folder, ['in', '[link].yaml'])
      assert.equal(found.status, 2)
      assert.equal(
        found.stderr,
        ['[link].yaml', 'in/link.yaml']
          .map((name) => `错误：“${name}”是一个链接，所指的文件不存在；请修好链接，或补上文件。\n`)
          .join(''),
      )
      assert.ok(found.stdout.includes('good.yaml'), found.stdout)
      const english = 'error: in/link.yaml is a link to something that is not there; mend it, or bring that back.\n'
      assert.equal(check(folder, ['in/link.yaml', '--lang', 'en']).stderr, english)
      assert.ok(check(folder, ['in/gone.yaml']).stderr.includes('找不到文件'))
    }))

  it('one that leads to nothing stays where a baseline is to be made', () =>
    inFolder({ 'good.yaml': declared }, (folder) => {
      symlinkSync('gone.json', join(folder, 'known.json'))
      const { status, stdout, stderr } = check(folder, ['good.yaml', '--baseline', 'known.json', '--create-baseline'])
      assert.equal(status, 2)
      assert.equal(stdout, '')
      assert.ok(stderr.includes('“known.json”已经存在'), stderr)
    }))
})

describe('a report that would replace a declaration', () => {
  it('is not written through a link, and neither are the others', () =>
    inFolder({ 'one.yaml': declared }, (folder) => {
      symlinkSync('one.yaml', join(folder, 'link.json'))
      const { status, stderr } = check(folder, ['one.yaml', '-f', 'sarif=out.sarif', '-f', 'json=link.json'])
      assert.equal(status, 2)
      assert.ok(stderr.includes('不能写入“link.json”'), stderr)
      assert.equal(readFileSync(join(folder, 'one.yaml'), 'utf8'), declared)
      assert.ok(!existsSync(join(folder, 'out.sarif')))
    }))
})

describe('the world', () => {
  it('without a date, today in Shanghai is taken', () =>
    inFolder({ 'one.yaml': declared }, (folder) => {
      const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
      const before = today()
      const { asOf } = JSON.parse(check(folder, ['one.yaml', '-f', 'json']).stdout) as { asOf: string }
      assert.ok([before, today()].includes(asOf), asOf)
    }))

  it('a reader that goes away ends the output quietly', async () => {
    const child = spawn(process.execPath, [cli, 'rules', '-f', 'json'], { env: {} })
    child.stdout.destroy()
    const complaints: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    assert.deepEqual([code, Buffer.concat(complaints).toString()], [0, ''])
  })

  it('standard input in pieces that cut a character apart is read whole', async () => {
    const child = spawn(process.execPath, [cli, 'check', '-', '-f', 'json'], { env: {} })
    const bytes = Buffer.from(declared)
    const middle = bytes.indexOf(Buffer.from('示')) + 1
    const shown: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => shown.push(chunk))
    child.stdin.write(bytes.subarray(0, middle), () => child.stdin.end(bytes.subarray(middle)))
    await new Promise((resolve) => child.on('close', resolve))
    assert.ok(Buffer.concat(shown).toString().includes('示例'))
  })
})
