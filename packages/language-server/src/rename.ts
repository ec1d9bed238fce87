import { type Language, parseSource, type Text } from '@viridict/core'
import { LSPErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import { rangeIn } from './lines.js'
import { type Found, foundIn, type Named, namedAt } from './navigation.js'
import type { Feature, Session } from './session.js'

/** Gives a declaration or a row another id, and the decisions on it with it. */
export const rename: Feature = {
  capabilities: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  register(session) {
    const { connection, language } = session
    connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
      const { reading, mention } = idOf(await namedAt(session, uri, position), language()).here
      return { range: rangeIn(reading, mention.span), placeholder: mention.name }
    })
    connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
      const { here, all } = idOf(await namedAt(session, uri, position), language())
      if (!isWritable(newName)) throw refusal('unwritable', newName, language())
      if (isTaken(here, newName, session)) throw refusal('taken', newName, language())
      return editOf(all, newName, session)
    })
  },
}

/** What is named, if it is an id and known: of a decision on what is not there nobody knows what it is about. */
function idOf(named: Named | undefined, language: Language): Named {
  if (!named?.here.mention.isId) throw refusal('elsewhere', '', language)
  const given = named.all.filter(({ mention }) => mention.role === 'definition')
  if (given.length === 0) throw refusal('unknown', named.here.mention.name, language)
  if (given.some(({ mention }) => !mention.isId)) throw refusal('elsewhere', '', language)
  return named
}

/** What reads back as the same text wherever it may stand; `#` parts a declaration from its row in decisions. */
function isWritable(name: string): boolean {
  const [document] = parseSource(`[${name}]`)
  const root = document?.root
  const item = root?.kind === 'sequence' && root.items.length === 1 ? root.items[0] : undefined
  const isRead = document?.problems.length === 0 && item?.kind === 'scalar' && item.text === name
  return isRead && !/["'\\#]/.test(name)
}

function isTaken({ uri, mention }: Found, name: string, { workspace }: Session): boolean {
  if (name === mention.name) return false
  return foundIn(workspace, workspace.folderOf(uri)).some(
    ({ mention: { of, role, within, name: other } }) =>
      of === mention.of && role === 'definition' && within === mention.within && other === name,
  )
}

/** With versions where the editor takes them, so that nothing is written into a text that has moved on. */
function editOf(all: readonly Found[], name: string, { documents, client }: Session): WorkspaceEdit {
  const edits = new Map<string, TextEdit[]>()
  for (const { uri, reading, mention } of all) {
    const edit = { range: rangeIn(reading, mention.span), newText: mention.renamed(name) }
    edits.set(uri, [...(edits.get(uri) ?? []), edit])
  }
  if (client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: Object.fromEntries(edits) }
  return {
    documentChanges: [...edits].map(([uri, changes]) => ({
      textDocument: { uri, version: documents.get(uri)?.version ?? null },
      edits: changes,
    })),
  }
}

const refusals = {
  elsewhere: {
    zh: '这里不能改名：只有申报的编号、清单各行的编号，以及决定里写的这些编号可以改。',
    en: 'Nothing to rename here: only ids of declarations and of their rows can be, also where a decision names them.',
  },
  unknown: {
    zh: '没有编号为“{name}”的申报或清单行，不能改名。',
    en: 'No declaration or row has the id “{name}”, so it cannot be renamed.',
  },
  unwritable: {
    zh: '“{name}”不能用作编号：不能为空，首尾不能有空格，也不能含引号、#、逗号、括号等 YAML 符号。',
    en: '“{name}” cannot be an id: blank, with spaces around it, or with quotes, #, commas, brackets or other YAML signs.',
  },
  taken: {
    zh: '编号“{name}”已经用了，编号不能重复。',
    en: 'The id “{name}” is taken; ids must differ.',
  },
} as const satisfies Record<string, Text>

function refusal(why: keyof typeof refusals, name: string, language: Language): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    refusals[why][language].replace('{name}', () => name),
  )
}
