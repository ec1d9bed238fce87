import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { byName } from './names.js'
import { editorSchemaFolder, generatedFolder, ruleDocsFolder } from './paths.js'
import { isGenerated } from './source-text.js'

/** One file to be written: its path from the root of the repository, and its whole text. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

export interface Output {
  readonly files: readonly GeneratedFile[]
  /** What was not generated, and why: a line each. */
  readonly skipped: readonly string[]
  /** What is wrong with the rules although they could be read: a line each. */
  readonly problems: readonly string[]
}

/** Folders that hold nothing but generated files, one a pack, rule or schema, so that a file without a source is stale. */
const ownedFolders = [ruleDocsFolder, `${generatedFolder}/packs`, editorSchemaFolder]

/** The files whose text differs from what is on disk. */
export function changedFiles(root: string, files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return files.filter(
    ({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  )
}

/** Generated files whose source is no longer there. */
export function staleFiles(root: string, files: readonly GeneratedFile[]): readonly string[] {
  const wanted = new Set(files.map((file) => file.path))
  const found = ownedFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => listFiles(root, folder))
  return found.filter((path) => !wanted.has(path) && isGenerated(readFileSync(join(root, path), 'utf8')))
}

function listFiles(root: string, folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => `${folder}/${entry.name}`).sort(byName)
}

export function writeFile(root: string, { path, text }: GeneratedFile): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

export function removeFile(root: string, path: string): void {
  rmSync(join(root, path))
}
