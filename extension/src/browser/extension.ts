import { type ExtensionContext, Uri } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { clientId, clientName, clientOptions } from '../client.js'
import { start, type Viridict } from '../extension.js'

/** In a browser, as on vscode.dev, the bundled server is a worker. */
export function activate(context: ExtensionContext): Viridict {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true)
  const server = async () => startWorker(script)
  return start(context, new LanguageClient(clientId, clientName, server, clientOptions(context)))
}

/** What speaks to it, not the worker: the one that an editor makes is not known as one to the client. */
function startWorker(script: string): MessageTransports {
  const worker = new Worker(script)
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}
