import { builtInPackIds } from '@viridict/core'
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver'
import type { Feature } from './session.js'
import { listed, phrase } from './words.js'

/** What was said last on each connection. */
const said = new WeakMap<Connection, string>()

/** Says which packs are named and not there, once: what is judged without them must not look as if it were judged by them. */
export const unknownPacks: Feature = {
  capabilities: () => ({}),
  register: () => undefined,
  async changed({ connection, workspace, language }) {
    const names = workspace.folders.flatMap((folder) => (folder.root === undefined ? [] : folder.unknownPacks))
    const each = [...new Set(names)]
    const key = JSON.stringify(each)
    if (key === (said.get(connection) ?? '[]')) return
    said.set(connection, key)
    if (each.length === 0) return
    const args = { names: listed(each, language()), builtIn: listed(builtInPackIds, language()) }
    await connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: phrase('unknownPacks', language(), args),
    })
  },
}
