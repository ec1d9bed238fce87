import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit, type Unreadable } from '@viridict/core'
import { kindOf } from './inputs.js'
import { whyUnreadable } from './read-text.js'

export interface FolderListing {
  readonly files: readonly string[]
  /** Folders that could not be looked into: what they hold is not known. */
  readonly unreadable: readonly { readonly path: string; readonly why: Unreadable }[]
}

/** Every .yaml and .yml file in a folder and below, in order of its path; node_modules and dot-folders are left out. */
export function listFolder(folder: string): FolderListing {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    const listings = entries.sort((a, b) => byCodeUnit(a.name, b.name)).map((entry) => listEntry(folder, entry))
    return {
      files: listings.flatMap(({ files }) => files),
      unreadable: listings.flatMap(({ unreadable }) => unreadable),
    }
  } catch (error) {
    return { files: [], unreadable: [{ path: folder, why: whyUnreadable(error) }] }
  }
}

const nothing: FolderListing = { files: [], unreadable: [] }

/** Links to files are followed; links to folders are not, since they can lead in a circle. */
function listEntry(folder: string, entry: Dirent): FolderListing {
  const path = join(folder, entry.name)
  if (entry.isDirectory())
    return entry.name.startsWith('.') || entry.name === 'node_modules' ? nothing : listFolder(path)
  if (!/\.ya?ml$/i.test(entry.name)) return nothing
  const isText = entry.isFile() || (entry.isSymbolicLink() && kindOf(path) !== 'folder')
  return isText ? { files: [path], unreadable: [] } : nothing
}
