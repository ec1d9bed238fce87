import type { ServerHost } from '@viridict/language-server'
import { nodeHost } from 'viridict/lsp-host'
import type { Connection } from 'vscode-languageserver/node'
import { editorHost } from '../editor-host.js'

/** Files are read from disk; those of a virtual workspace are asked of the editor. */
export function desktopHost(connection: Connection): ServerHost {
  const [disk, editor] = [nodeHost(Date.now), editorHost(connection)]
  const hostOf = (uri: string) => (uri.startsWith('file:') ? disk : editor)
  return {
    ...disk,
    list: (folder) => hostOf(folder).list(folder),
    read: (uri) => hostOf(uri).read(uri),
    exists: (uri) => hostOf(uri).exists(uri),
  }
}
