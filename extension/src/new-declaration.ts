import type { DeclarationKind } from '@viridict/core'
import { l10n, type QuickPickItem, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { templateRequest } from './file-requests.js'

/** Opens a declaration to fill in, unsaved, of a kind that the reader picks. */
export async function newDeclaration(client: BaseLanguageClient): Promise<void> {
  const kind = await pickKind()
  if (kind === undefined) return
  await client.start()
  const content = await client.sendRequest<string>(templateRequest, kind)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content }))
}

async function pickKind(): Promise<DeclarationKind | undefined> {
  const items: readonly (QuickPickItem & { readonly declared: DeclarationKind })[] = [
    {
      declared: 'Project',
      label: l10n.t('Project'),
      detail: l10n.t('A green space, road, estate or site that is built'),
    },
    {
      declared: 'Jurisdiction',
      label: l10n.t('Jurisdiction'),
      detail: l10n.t('A city, county or district in one year'),
    },
    { declared: 'Operator', label: l10n.t('Operator'), detail: l10n.t('A company that maintains green space') },
  ]
  return (await window.showQuickPick(items, { placeHolder: l10n.t('What is declared?') }))?.declared
}
