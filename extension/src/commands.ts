import { commands, type ExtensionContext, env, Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { copyText } from './copy-text.js'
import { explainRule } from './explain-rule.js'
import type { Model } from './model.js'
import { newDeclaration } from './new-declaration.js'
import { type Node, placeOf, ruleOf } from './node.js'
import type { ReportPanel } from './panel/report-panel.js'
import { reveal } from './reveal.js'
import { showFinding } from './show-finding.js'
import type { Trees } from './trees.js'

export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  model: Model,
  trees: Trees,
  panel: ReportPanel,
): void {
  /** The row that a command is asked of, else the one that is chosen in a view. */
  const chosen = (node: Node | undefined) =>
    node ?? Object.values(trees).flatMap(({ view }) => (view.visible ? view.selection : []))[0]
  const register = <Argument>(name: string, run: (argument?: Argument) => unknown) =>
    context.subscriptions.push(commands.registerCommand(`viridict.${name}`, run))

  register('refresh', async () => {
    await client.start()
    await client.sendNotification('workspace/didChangeConfiguration', { settings: null })
  })
  register('newDeclaration', () => newDeclaration(client))
  register<Node | Uri>('showReport', (about) => panel.show(about instanceof Uri ? about.toString() : uriOf(about)))
  register<Node>('revealFinding', (node) => {
    const row = chosen(node)
    const place = row && placeOf(row)
    return place && reveal(place)
  })
  context.subscriptions.push(
    commands.registerCommand('viridict.showFinding', (uri: string, rule: string, key: string) =>
      showFinding(model, uri, rule, key),
    ),
  )
  register<Node>('copyFinding', (node) => {
    const row = chosen(node)
    return row && env.clipboard.writeText(copyText(row))
  })
  register<Node | string>('explainRule', (about) =>
    explainRule(context, model, typeof about === 'string' ? about : about && ruleOf(about)),
  )
}

/** The text that a row is of. */
function uriOf(node: Node | undefined): string | undefined {
  return node && placeOf(node)?.uri
}
