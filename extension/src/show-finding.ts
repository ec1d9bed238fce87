import { commands } from 'vscode'
import type { Model } from './model.js'
import { reveal } from './reveal.js'

/** What stands behind a lens: leads to the finding and shows all that there is to say of it. */
export async function showFinding(model: Model, uri: string, rule: string, key: string): Promise<void> {
  const { findings } = await model.findings({ uri })
  const found = findings.find((line) => line.rule === rule && line.key === key)
  if (found === undefined) return
  await reveal(found)
  await commands.executeCommand('editor.action.showHover')
}
