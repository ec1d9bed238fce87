import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { clientId, clientName, clientOptions } from '../client.js'
import { start, type Viridict } from '../extension.js'

/** In an editor on Node the bundled server is a process of its own. */
export function activate(context: ExtensionContext): Viridict {
  const module = context.asAbsolutePath('dist/server.cjs')
  const server = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6017'] } },
  }
  return start(context, new LanguageClient(clientId, clientName, server, clientOptions(context)))
}
