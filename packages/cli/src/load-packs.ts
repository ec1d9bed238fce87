import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  builtInPack,
  builtInPackIds,
  byCodeUnit,
  loadPack,
  type Message,
  nearestSpelling,
  type Pack,
  unreadableFile,
} from '@viridict/core'
import { placed } from './complain.js'
import { kindOf } from './inputs.js'
import { files } from './messages.js'
import { uriOf } from './paths.js'
import { readText, whyUnreadable } from './read-text.js'

export interface PacksLoaded {
  readonly packs: readonly Pack[]
  /** By the id of each pack that is not built in: its folder, as it is shown. */
  readonly folders: Readonly<Record<string, string>>
  /** Absolute paths of the files of such packs. */
  readonly paths: readonly string[]
  readonly problems: readonly Message[]
}

/** Where a name is written, for a message about it; nothing for the command line. */
export type NamedAt = (index: number, what: Message) => Message

/** Packs by name or folder; a name given twice is one pack. `base` is what folders are relative to. */
export function loadPacks(
  names: readonly string[],
  base: string,
  cwd: string,
  namedAt: NamedAt = (_, what) => what,
): PacksLoaded {
  const loaded = [...new Set(names)].map((name) =>
    loadOne(name, base, cwd, (what) => namedAt(names.indexOf(name), what)),
  )
  const packs = loaded.flatMap(({ packs: read }) => read)
  const ids = packs.map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return {
    packs,
    folders: Object.assign({}, ...loaded.map(({ folders }) => folders)),
    paths: loaded.flatMap(({ paths }) => paths),
    problems: [...loaded.flatMap(({ problems }) => problems), ...twice.map(files.packTwice)],
  }
}

function loadOne(name: string, base: string, cwd: string, place: (what: Message) => Message): PacksLoaded {
  const builtIn = builtInPack(name)
  if (builtIn) return { ...none, packs: [builtIn] }
  const folder = resolve(base, name)
  if (kindOf(folder) !== 'folder')
    return {
      ...none,
      problems: [place(files.unknownPack(name, builtInPackIds, nearestSpelling(name, builtInPackIds)))],
    }
  return loadFolder(folder, uriOf(cwd, folder))
}

const none: PacksLoaded = { packs: [], folders: {}, paths: [], problems: [] }

function loadFolder(folder: string, uri: string): PacksLoaded {
  const { names, problems } = fileNames(folder, uri)
  if (problems.length > 0) return { ...none, problems }
  const reads = names.map((name) => [name, readText(join(folder, name))] as const)
  // Other files may lie beside a pack's texts; that one of them is no text is no fault of the pack.
  const unreadable = reads.flatMap(([name, read]) =>
    !read.ok && name.endsWith('.yaml') ? [unreadableFile(`${uri}/${name}`, read.why, 0).message] : [],
  )
  if (unreadable.length > 0) return { ...none, problems: unreadable }
  const texts = new Map(reads.flatMap(([name, read]) => (read.ok ? [[name, read.text] as const] : [])))
  const { pack, findings } = loadPack(texts, uri)
  return {
    packs: pack ? [pack] : [],
    folders: pack ? { [pack.id]: uri || '.' } : {},
    paths: names.map((name) => join(folder, name)),
    problems: findings.map(placed),
  }
}

function fileNames(
  folder: string,
  uri: string,
): { readonly names: readonly string[]; readonly problems: readonly Message[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory())
    return { names: entries.map(({ name }) => name).sort(byCodeUnit), problems: [] }
  } catch (error) {
    return { names: [], problems: [unreadableFile(uri, whyUnreadable(error), 0).message] }
  }
}
