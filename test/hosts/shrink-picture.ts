import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { repository } from '../architecture/imports.js'

/** What a picture in the repository may have. */
const most = 150_000

/** A window has few colours, and packs well without dithering. */
export function shrinkPicture(path: string): void {
  const options = ['--force', '--strip', '--nofs', '--speed', '1', '--output', path]
  const { status } = spawnSync('pngquant', [...options, '64', path])
  const { size } = statSync(path)
  console.log(`${path.slice(repository.length)}  ${Math.ceil(size / 1000)} kB`)
  if (status !== 0 || size > most) process.exitCode = 1
}
