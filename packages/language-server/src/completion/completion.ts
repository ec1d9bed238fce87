import type { CompletionList, Position } from 'vscode-languageserver'
import { authoredAt } from '../pack-files/authored.js'
import { packContextAt, packDrafts } from '../pack-files/completion.js'
import { configName } from '../read-setup.js'
import type { Feature, Session } from '../session.js'
import type { Ask } from './ask.js'
import { contextAt, type TypingContext } from './context-at.js'
import { declarationDrafts } from './declarations.js'
import { type Draft, toItems } from './item.js'
import { keyDrafts } from './keys.js'
import { loadPinyin } from './pinyin.js'
import { rowDrafts, wholeRow } from './rows.js'
import { valueDrafts } from './values.js'

/**
 * Completion as one types: every sign that begins a key, a value or a row asks for it, for Ctrl+Space switches Chinese
 * input methods.
 */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [' ', ':', '：', '-', '{', '[', ',', '\u3000', '\n'] },
  }),
  register: (session) => {
    // Of the text as the editor has it, whatever else is still being read.
    session.connection.onCompletion(({ textDocument, position }) => complete(session, textDocument.uri, position))
  },
}

async function complete(session: Session, uri: string, position: Position): Promise<CompletionList | null> {
  const document = session.documents.get(uri)
  if (!document) return null
  const folder = session.workspace.folderOf(uri)
  const isConfig = folder.nameOf(uri) === configName
  const authored = authoredAt(uri, folder)
  const offset = document.offsetAt(position)
  const context = authored
    ? packContextAt(document.getText(), offset, authored)
    : contextAt(document.getText(), offset, isConfig)
  if (!context) return null
  const reader = session.language()
  const ask: Ask = {
    context,
    written: context.language ?? reader,
    reader,
    settings: folder.settings,
    pinyin: await loadPinyin(),
    hasStops: session.client.textDocument?.completion?.completionItem?.snippetSupport === true,
  }
  const drafts = authored ? packDrafts(ask, authored) : draftsOf(ask)
  const items = toItems(drafts, context, document, session.client)
  return items.length > 0 ? { isIncomplete: false, items } : null
}

function draftsOf(ask: Ask): readonly Draft[] {
  switch (ask.context.on) {
    case 'key':
      return [...(isBare(ask.context) ? declarationDrafts(ask) : wholeRow(ask)), ...keyDrafts(ask)]
    case 'value':
      return valueDrafts(ask)
    case 'row':
      return rowDrafts(ask)
  }
}

/** Nothing is written yet but the word at the cursor. */
function isBare({ root, language, path }: TypingContext): boolean {
  return root === undefined && language === undefined && path.length === 0
}
