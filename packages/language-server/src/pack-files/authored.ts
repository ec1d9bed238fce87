import { formatPath, type Path } from '@viridict/core'
import type { Folder } from '../folder.js'
import type { PackFile } from './check-pack.js'
import type { JudgedCase } from './judge-cases.js'
import type { Authored } from './named.js'
import type { PackFolder } from './pack-folder.js'

/** A file of a pack, and the folder that it is checked in. */
export interface FileInFolder {
  readonly file: PackFile
  readonly holder: PackFolder
}

export function packFileAt(uri: string, folder: Folder): FileInFolder | undefined {
  const name = folder.nameOf(uri)
  const holder = folder.packFiles.folderOf(name)
  const file = holder?.file(name.slice(name.lastIndexOf('/') + 1))
  return holder && file && { file, holder }
}

/** The file of a pack that a text is, if it is one. */
export function authoredAt(uri: string, folder: Folder): Authored | undefined {
  const found = packFileAt(uri, folder)
  return found && { role: found.file.role, data: found.file.data, source: found.holder.checked().source }
}

/** The cases of the rule at a path, judged; undefined where it cannot be judged by. */
export function casesAt(path: Path, uri: string, folder: Folder): readonly JudgedCase[] | undefined {
  const found = packFileAt(uri, folder)
  const rule = found?.holder
    .checked()
    .judged.find((one) => one.file === found.file && formatPath(one.path) === formatPath(path))
  return rule && found?.holder.cases(rule)
}
