import type { TextView } from '@viridict/language-server/overview'
import { type ExtensionContext, l10n, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { registerCommands } from './commands.js'
import { createModel } from './model.js'
import { ReportPanel } from './panel/report-panel.js'
import { serveFiles } from './serve-files.js'
import { showCounts } from './status.js'
import { registerTrees, type Trees } from './trees.js'
import { whatItCan } from './what-it-can.js'

/** What other extensions may look at. */
export interface Viridict {
  readonly trees: Trees
  /** The text of the status bar item; undefined while it is hidden. */
  readonly status: () => string | undefined
  /** What the report panel shows; undefined while it is closed. */
  readonly panel: () => TextView | undefined
}

/** Starts the server without waiting for it: the editor goes on, and the views fill when the server has read the folder. */
export function start(context: ExtensionContext, client: BaseLanguageClient): Viridict {
  client.registerFeature(whatItCan)
  serveFiles(client)
  const model = createModel(client)
  const trees = registerTrees(context, model)
  const status = showCounts(context, model)
  const panel = new ReportPanel(context, model)
  registerCommands(context, client, model, trees, panel)
  context.subscriptions.push(model, panel, { dispose: () => void client.stop().catch(() => undefined) })
  client.start().catch((error: unknown) => {
    void window.showErrorMessage(l10n.t('The Viridict server did not start: {0}', String(error)))
  })
  return { trees, status, panel: () => panel.shown }
}
