import type { ServerHost } from '@viridict/language-server'
import { nodeHost } from 'viridict/lsp-host'
import { decodeText } from 'viridict/read-text'
import type { Connection } from 'vscode-languageserver/node'
import { listRequest, readRequest } from './file-requests.js'

/** Files are read from disk; those of a virtual workspace are asked of the editor. */
export function editorHost(connection: Connection): ServerHost {
  const disk = nodeHost(Date.now)
  return {
    ...disk,
    list: (folder) => (isFile(folder) ? disk.list(folder) : connection.sendRequest<string[]>(listRequest, folder)),
    read: (uri) => (isFile(uri) ? disk.read(uri) : readFrom(connection, uri)),
    // What lies beside the declarations of a virtual workspace is not known, and not reported as missing.
    exists: (uri) => !isFile(uri) || disk.exists(uri),
  }
}

async function readFrom(connection: Connection, uri: string) {
  const bytes = await connection.sendRequest<string | null>(readRequest, uri)
  return bytes === null ? ({ ok: false, why: 'missing' } as const) : decodeText(Buffer.from(bytes, 'base64'))
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:')
}
