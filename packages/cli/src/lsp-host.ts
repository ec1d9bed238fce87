import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerHost } from '@viridict/language-server'
import { listFolder } from './list-folder.js'
import { readText } from './read-text.js'

/** What a language server that runs on Node sees of the world: the files of this machine, and nothing of other places. */
export function nodeHost(now: () => number): ServerHost {
  return {
    now,
    list: async (folder) =>
      isFile(folder) ? listFolder(fileURLToPath(folder)).files.map((path) => pathToFileURL(path).href) : [],
    read: async (uri) => (isFile(uri) ? readText(fileURLToPath(uri)) : { ok: false, why: 'missing' }),
    exists: (uri) => isFile(uri) && existsSync(fileURLToPath(uri)),
    maps: () => import('@viridict/geometry'),
    defer: (run, milliseconds) => void setTimeout(run, milliseconds),
  }
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:')
}
