import type { ServerHost } from '@viridict/language-server'
import { decodeText } from 'viridict/decode-text'
import type { Connection } from 'vscode-languageserver'
import { bytesOf } from './base64.js'
import { listRequest, readRequest } from './file-requests.js'

/** What a server sees of the world that can read nothing itself: every file is asked of the editor. */
export function editorHost(connection: Connection): ServerHost {
  return {
    now: Date.now,
    list: (folder) => connection.sendRequest<string[]>(listRequest, folder),
    read: async (uri) => {
      const bytes = await connection.sendRequest<string | null>(readRequest, uri)
      return bytes === null ? { ok: false, why: 'missing' } : decodeText(bytesOf(bytes))
    },
    // What lies beside the declarations is not known, and not reported as missing.
    exists: () => true,
    defer: (run, milliseconds) => void setTimeout(run, milliseconds),
  }
}
