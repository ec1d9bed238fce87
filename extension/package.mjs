// Packs the extension from a copy whose README holds its pictures itself: the editor shows it without fetching any.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVSIX } from '@vscode/vsce'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const [extension, copy, target] = [at('.'), at('../node_modules/.cache/viridict/package'), at('viridict.vsix')]

rmSync(copy, { recursive: true, force: true })
const stays = new Set(['node_modules', basename(target)])
cpSync(extension, copy, { recursive: true, filter: (path) => !stays.has(basename(path)) })
writeFileSync(join(copy, 'README.md'), withPictures(readFileSync(join(extension, 'README.md'), 'utf8')))
await createVSIX({
  cwd: copy,
  packagePath: target,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
})

function withPictures(markdown) {
  return markdown.replace(
    /(!\[[^\]]*\])\(([^):]+\.png)\)/g,
    (_, text, path) => `${text}(data:image/png;base64,${readFileSync(join(extension, path)).toString('base64')})`,
  )
}
