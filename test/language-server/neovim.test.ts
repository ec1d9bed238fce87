import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needHost, neovim } from '../hosts/provide.js'

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

const project = `viridict: 1
kind: Project
id: corner
name: 街角游园
jurisdiction: 城区
category: other
work: new
stage: design
designedOn: 2026-03-01
area: { green: 1000 m2 }
plantings: # 苗木表
  - { species: 国槐, count: 3, area: 100 m2 }
`

interface Seen {
  readonly first: Readonly<Record<string, number>>
  readonly hover: string
  readonly actions: readonly string[]
  readonly mended: readonly string[]
  readonly completion: readonly string[]
}

describe('Neovim as an editor', () => {
  let seen: Seen
  before(function () {
    needHost(this, neovim)
    const folder = mkdtempSync(join(tmpdir(), 'viridict-'))
    try {
      seen = JSON.parse(inNeovim(folder)) as Seen
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('shows diagnostics', () => assert.equal(seen.first['unknown-key'], 1))
  it('shows what is known of a species', () => assert.match(seen.hover, /Styphnolobium japonicum/))
  it('offers to mend a misspelt key', () => assert.match(seen.actions[0] ?? '', /planting/))
  it('mends it, keeping the comment', () => assert.ok(seen.mended.includes('planting: # 苗木表')))
  it('completes a species by the initials of its pinyin', () => assert.match(seen.completion[0] ?? '', /gh/))
})

/** What the session printed; a session that failed says where on stderr. */
function inNeovim(folder: string): string {
  const file = join(folder, '街角.yaml')
  writeFileSync(file, project)
  const { status, stdout, stderr } = spawnSync(
    neovim.command,
    ['--headless', '--clean', '-n', '-S', at('test/hosts/neovim.lua')],
    {
      encoding: 'utf8',
      timeout: 100_000,
      env: {
        ...process.env,
        VIRIDICT_FILE: file,
        VIRIDICT_NODE: process.execPath,
        VIRIDICT_CLI: at('packages/cli/dist/main.js'),
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
      },
    },
  )
  assert.equal(status, 0, stderr)
  return stdout
}
