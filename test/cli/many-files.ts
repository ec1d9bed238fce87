import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from 'viridict/internal/host.js'
import { project } from '../core/small-texts.js'

/** A clock that goes on by 200 ms each time it is asked; `asked` is told how often it was before. */
export function clockedHost(cwd: string, asked: (times: number) => void = () => undefined) {
  const said = { out: '', error: '' }
  let times = 0
  const host: Host = {
    cwd,
    env: { VIRIDICT_LANG: 'zh', VIRIDICT_AS_OF: '2026-06-30' },
    now: () => {
      asked(times++)
      return times * 200
    },
    stdin: async function* () {},
    print: async (text) => {
      said.out += text
    },
    complain: (text) => {
      said.error += text
    },
    isTerminal: false,
    columns: undefined,
  }
  return { host, said }
}

/** A folder with so many projects in it, for as long as `use` runs. */
export async function withFiles(count: number, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-'))
  try {
    for (let index = 0; index < count; index++)
      writeFileSync(
        join(folder, `${String(index).padStart(4, '0')}.yaml`),
        project({ id: `p${index}`, name: `项目${index}` }),
      )
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
