import { type ExtensionContext, Uri, window, workspace } from 'vscode'
import type { DocumentFilter, LanguageClientOptions } from 'vscode-languageclient'
import { restart } from './restart.js'

export const clientId = 'viridict'
export const clientName = '绿规 Viridict'

/** The same whether the server is a process or a worker. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: schemes().map((scheme): DocumentFilter => ({ scheme, language: 'yaml' })),
    initializationOptions: { pages: docsOf(context).toString() },
    outputChannel: window.createOutputChannel(clientName, { log: true }),
    diagnosticCollectionName: clientId,
    errorHandler: restart(),
  }
}

/** Where the pages of the rules are in the extension. */
export function docsOf({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>): Uri {
  return Uri.joinPath(extensionUri, 'dist/docs/rules')
}

/** Files, new texts and what the workspace is made of; never the old side of a comparison, which would be judged twice. */
function schemes(): readonly string[] {
  return [...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])]
}
