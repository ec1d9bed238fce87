import { startServer } from '@viridict/language-server'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import type { ExitCode, Host } from '../host.js'
import { nodeHost } from '../lsp-host.js'
import type { Arguments } from '../parse-arguments.js'

/** `viridict lsp`: serves one editor over standard input and output until it hangs up. */
export function lsp(_: Arguments, host: Host): Promise<ExitCode> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  return new Promise((resolve) => {
    connection.onExit(() => resolve(0))
    process.stdin.on('end', () => resolve(0))
    startServer(connection, nodeHost(host.now))
  })
}
