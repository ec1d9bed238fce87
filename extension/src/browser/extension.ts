import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { clientId, clientName, clientOptions } from '../client.js'
import { start, type Viridict } from '../extension.js'

/** In a browser, as on vscode.dev, the bundled server is a worker. */
export function activate(context: ExtensionContext): Viridict {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true)
  const server = async () => new Worker(script)
  return start(context, new LanguageClient(clientId, clientName, server, clientOptions(context)))
}
