import { commands, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode'
import { docsOf } from './client.js'
import type { Model } from './model.js'

/** Shows the page of a rule or check; of none that is named, one that the reader picks. */
export async function explainRule(context: ExtensionContext, model: Model, named: string | undefined): Promise<void> {
  const rule = named ?? (await pickRule(model))
  if (rule === undefined) return
  const page = Uri.joinPath(docsOf(context), `${rule}.md`)
  const checks = Uri.joinPath(docsOf(context), '../checks.md')
  await commands.executeCommand('markdown.showPreview', (await isThere(page)) ? page : checks)
}

async function pickRule(model: Model): Promise<string | undefined> {
  const { clauses } = await model.overview()
  const items = clauses.flatMap(({ clause, rules }) =>
    rules.map(({ rule, title }) => ({ label: `${clause} ${title}`, description: rule, rule })),
  )
  const placeHolder = l10n.t('Which rule?')
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.rule
}

/** Read, since an editor in a browser says of every file that came with an extension that it is there. */
async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.readFile(uri)
    return true
  } catch {
    return false
  }
}
