import type { Folder } from '../folder.js'
import type { Authored } from './named.js'

/** The file of a pack that a text is, if it is one. */
export function authoredAt(uri: string, folder: Folder): Authored | undefined {
  const name = folder.nameOf(uri)
  const holder = folder.packFiles.folderOf(name)
  const file = holder?.file(name.slice(name.lastIndexOf('/') + 1))
  return holder && file && { role: file.role, data: file.data, source: holder.checked().source }
}
