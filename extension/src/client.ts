import { type ExtensionContext, Uri, window, workspace } from 'vscode'
import { type DocumentFilter, LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { restart } from './restart.js'
import { serveFiles } from './serve-files.js'
import { whatItCan } from './what-it-can.js'

/** The bundled server, a process of its own beside the editor. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs')
  const client = new LanguageClient(
    'viridict',
    '绿规 Viridict',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6017'] } },
    },
    {
      documentSelector: schemes().map((scheme): DocumentFilter => ({ scheme, language: 'yaml' })),
      initializationOptions: { pages: docsOf(context).toString() },
      outputChannel: window.createOutputChannel('绿规 Viridict', { log: true }),
      diagnosticCollectionName: 'viridict',
      errorHandler: restart(),
    },
  )
  client.registerFeature(whatItCan)
  serveFiles(client)
  return client
}

/** Where the pages of the rules are in the extension. */
export function docsOf({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>): Uri {
  return Uri.joinPath(extensionUri, 'dist/docs/rules')
}

/** Files, new texts and what the workspace is made of; never the old side of a comparison, which would be judged twice. */
function schemes(): readonly string[] {
  return [...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])]
}
