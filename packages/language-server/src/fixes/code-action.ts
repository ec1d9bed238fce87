import { createAssessor, type Finding } from '@viridict/core'
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { rangeOf, toDiagnostic } from '../diagnostic.js'
import type { Folder } from '../folder.js'
import { authoredAt, casesAt } from '../pack-files/authored.js'
import type { Feature, Session } from '../session.js'
import { packsOf } from '../settings.js'
import { acceptedNameAt } from './accepted-name.js'
import type { Edit, Fix, FixContext } from './fix.js'
import { certainEdits } from './fix-all.js'
import { fixesFor } from './registry.js'

const fixAll = `${CodeActionKind.SourceFixAll}.viridict`
const kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAll]

/** Mends what is found, as small edits: comments and layout stay. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: kinds } }),
  register(session) {
    session.connection.onCodeAction(async (params) => {
      await session.workspace.settle()
      return actionsAt(session, params)
    })
  },
}

/** What the actions of one request are made from. */
interface Asked {
  readonly session: Session
  readonly uri: string
  readonly folder: Folder
  readonly context: FixContext
  /** The text that offsets count in. */
  readonly document: TextDocument
}

function actionsAt(
  session: Session,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
): CodeAction[] {
  const folder = session.workspace.folderOf(uri)
  const reading = session.workspace.reading(uri)
  // What was typed since is not judged yet; the places of its findings are those of an older text.
  if (!reading || folder.text(uri) !== reading.text) return []
  const context: FixContext = {
    ...reading,
    packs: packsOf(folder.settings),
    findings: folder.findings().get(uri) ?? [],
    tryOut: trials(folder),
    ...authoredFix(uri, folder),
  }
  const asked = { session, uri, folder, context, document: TextDocument.create(uri, 'yaml', 0, reading.text) }
  const isWanted = (kind: string) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`))
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(asked, range) : []),
    ...(isWanted(CodeActionKind.RefactorRewrite) ? rewrites(asked, range) : []),
    ...(isWanted(fixAll) ? fixAllAction(asked) : []),
  ]
}

function authoredFix(uri: string, folder: Folder): Pick<FixContext, 'authored'> {
  const authored = authoredAt(uri, folder)
  return authored ? { authored: { ...authored, casesAt: (path) => casesAt(path, uri, folder) } } : {}
}

/** A text is judged in milliseconds, or in a good part of a second: an answer must not wait for a thousand of them. */
const mostTrials = 20

function trials({ settings }: Folder): FixContext['tryOut'] {
  const assessor = createAssessor(settings)
  let count = 0
  return (text) => {
    if (++count > mostTrials) return undefined
    assessor.set({ uri: '', text })
    return assessor.assessment().findings
  }
}

/** Of each finding in the range; one edit that mends several is offered once, for all of them. */
function quickFixes(asked: Asked, range: Range): CodeAction[] {
  const byEdits = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>()
  for (const finding of asked.context.findings) {
    const diagnostic = meet(rangeOf(finding.location), range) ? diagnosticOf(finding, asked) : undefined
    if (!diagnostic) continue
    const fixes = fixesFor(finding, asked.context)
    for (const fix of fixes) {
      const key = JSON.stringify(fix.edits)
      const known = byEdits.get(key)
      if (known) known.diagnostics.push(diagnostic)
      else
        byEdits.set(key, {
          ...actionOf(fix, CodeActionKind.QuickFix, asked),
          diagnostics: [diagnostic],
          ...(fix.isCertain && fixes.length === 1 && { isPreferred: true }),
        })
    }
  }
  return [...byEdits.values()]
}

function diagnosticOf(finding: Finding, { session, folder }: Asked): Diagnostic | undefined {
  const { pages, workspace, language } = session
  return toDiagnostic(finding, {
    language: language(),
    show: workspace.client.show,
    uriOf: (name) => folder.uriOf(name),
    ...(pages !== undefined && { pages }),
  })
}

/** The ends count too: there the cursor stands behind what is marked. */
function meet(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

function rewrites(asked: Asked, { start }: Range): CodeAction[] {
  const { text, declarations } = asked.context
  const fixes = acceptedNameAt(text, declarations, asked.document.offsetAt(start))
  return fixes.map((fix) => actionOf(fix, CodeActionKind.RefactorRewrite, asked))
}

function fixAllAction(asked: Asked): CodeAction[] {
  const edits = certainEdits(asked.context)
  const title = { zh: '改正所有确定的错处', en: 'Mend everything that is certain' }
  return edits.length > 0 ? [actionOf({ title, edits, isCertain: true }, fixAll, asked)] : []
}

function actionOf({ title, edits }: Fix, kind: string, asked: Asked): CodeAction {
  const { session, uri } = asked
  const changed = edits.map((edit) => textEditOf(edit, asked))
  const isVersioned = session.client.workspace?.workspaceEdit?.documentChanges === true
  const version = session.documents.get(uri)?.version ?? null
  return {
    title: title[session.language()],
    kind,
    edit: isVersioned
      ? { documentChanges: [{ textDocument: { uri, version }, edits: changed }] }
      : { changes: { [uri]: changed } },
  }
}

function textEditOf({ start, end, text }: Edit, { document }: Asked) {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text }
}
