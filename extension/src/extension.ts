import { type ExtensionContext, l10n, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { registerCommands } from './commands.js'
import { createModel } from './model.js'
import { serveFiles } from './serve-files.js'
import { showCounts } from './status.js'
import { registerTrees, type Trees } from './trees.js'
import { whatItCan } from './what-it-can.js'

/** What other extensions may look at. */
export interface Viridict {
  readonly trees: Trees
  /** The text of the status bar item; undefined while it is hidden. */
  readonly status: () => string | undefined
}

/** Starts the server without waiting for it: the editor goes on, and the views fill when the server has read the folder. */
export function start(context: ExtensionContext, client: BaseLanguageClient): Viridict {
  client.registerFeature(whatItCan)
  serveFiles(client)
  const model = createModel(client)
  const trees = registerTrees(context, model)
  const status = showCounts(context, model)
  registerCommands(context, client, model, trees)
  context.subscriptions.push(model, { dispose: () => void client.stop().catch(() => undefined) })
  client.start().catch((error: unknown) => {
    void window.showErrorMessage(l10n.t('The Viridict server did not start: {0}', String(error)))
  })
  return { trees, status }
}
