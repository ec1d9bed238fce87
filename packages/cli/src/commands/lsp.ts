import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startServer } from '@viridict/language-server'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import type { ExitCode, Host } from '../host.js'
import { listFolder } from '../list-folder.js'
import type { Arguments } from '../parse-arguments.js'
import { readText } from '../read-text.js'

/** `viridict lsp`: serves one editor over standard input and output until it hangs up. */
export function lsp(_: Arguments, host: Host): Promise<ExitCode> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  return new Promise((resolve) => {
    connection.onExit(() => resolve(0))
    process.stdin.on('end', () => resolve(0))
    startServer(connection, {
      now: host.now,
      list: async (folder) => listFolder(fileURLToPath(folder)).files.map((path) => pathToFileURL(path).href),
      read: async (uri) => (uri.startsWith('file:') ? readText(fileURLToPath(uri)) : { ok: false, why: 'missing' }),
      exists: (uri) => existsSync(fileURLToPath(uri)),
      defer: (run) => void setTimeout(run, 20),
    })
  })
}
