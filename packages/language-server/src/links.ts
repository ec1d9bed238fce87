import { resolveInWorkspace } from '@viridict/core'
import type { DocumentLink } from 'vscode-languageserver'
import type { Folder } from './folder.js'
import { rangeIn } from './lines.js'
import { uriBelow } from './names.js'
import { namesRule, type Stated, statedIn } from './nodes.js'
import { configName } from './read-setup.js'
import type { Feature, Session } from './session.js'
import { packsOf } from './settings.js'
import type { Reading } from './workspace.js'

/** Files in the workspace folder, and the pages of the rules that requests and decisions are about. */
export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register(session) {
    const { connection, workspace } = session
    connection.onDocumentLinks(({ textDocument: { uri } }) => {
      const reading = workspace.reading(uri)
      if (!reading) return null
      const folder = workspace.folderOf(uri)
      return statedOf(reading, folder.nameOf(uri)).flatMap((stated) => {
        const link = fileLink(stated, uri, folder) ?? ruleLink(stated, folder, session)
        return link ? [{ range: rangeIn(reading, stated.node), ...link }] : []
      })
    })
  },
}

type Target = Omit<DocumentLink, 'range'>

/** Of the configuration too, which names the files of decisions. */
function statedOf({ declarations, documents }: Reading, name: string): readonly Stated[] {
  if (name !== configName) return declarations.flatMap(({ root, record }) => [...statedIn(root, record)])
  const root = documents[0]?.root
  return root?.kind === 'mapping' ? [...statedIn(root, 'Config')] : []
}

/** Never a file outside of the folder: what a stranger's declaration names is opened with a click. */
function fileLink({ node, field }: Stated, uri: string, folder: Folder): Target | undefined {
  if ((field.item?.type ?? field.type) !== 'file' || folder.root === undefined || node.text.trim() === '')
    return undefined
  const file = resolveInWorkspace(folder.nameOf(uri), node.text)
  return file === undefined ? undefined : { target: uriBelow(folder.root, file) }
}

function ruleLink(stated: Stated, folder: Folder, { pages, language }: Session): Target | undefined {
  if (pages === undefined || !namesRule(stated)) return undefined
  const rule = packsOf(folder.settings)
    .flatMap(({ rules }) => rules)
    .find((known) => known.rule === stated.node.text)
  return rule && { target: `${pages}/${rule.rule}.md`, tooltip: rule.title[language()] }
}
