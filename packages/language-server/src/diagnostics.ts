import { type Finding, fingerprintOf } from '@viridict/core'
import { type Diagnostic, DocumentDiagnosticReportKind, type ServerCapabilities } from 'vscode-languageserver'
import { type DiagnosticContext, toDiagnostic } from './diagnostic.js'
import { createRefresher } from './refresh.js'
import type { Session } from './session.js'

/** Hands out diagnostics: pulled where the editor asks for them, else pushed; never both, which would double them. */
export interface Publisher {
  readonly capabilities: ServerCapabilities
  /** Says what has changed since it was last said. */
  readonly publish: () => Promise<void>
}

export function createPublisher(session: Session): Publisher {
  const { textDocument, workspace } = session.client
  const isPulled = textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true
  const publisher = isPulled ? pulled(session) : pushed(session)
  const refresh = createRefresher(session)
  return {
    ...publisher,
    async publish() {
      await publisher.publish()
      await refresh()
    },
  }
}

/** By URI, every text with something to say of it. Of most texts and findings it was said the last time, and is kept. */
function createTeller({ workspace, language, pages }: Session): () => Map<string, Diagnostic[]> {
  let told = new WeakMap<Finding, Told>()
  let toldOf = new WeakMap<readonly Finding[], ToldOf>()
  let asked = ''
  return () => {
    const context = { language: language(), show: workspace.client.show, ...(pages !== undefined && { pages }) }
    const now = JSON.stringify(context)
    if (now !== asked) [told, toldOf, asked] = [new WeakMap(), new WeakMap(), now]
    const found = new Map<string, Diagnostic[]>()
    for (const folder of workspace.folders) {
      const folderContext = { ...context, uriOf: (name: string) => folder.uriOf(name) }
      for (const [uri, findings] of folder.findings()) {
        const last = toldOf.get(findings)
        const diagnostics =
          last?.uri === uri
            ? last.diagnostics
            : findings.flatMap((finding) => tell(finding, uri, folderContext, told) ?? [])
        toldOf.set(findings, { uri, diagnostics })
        found.set(uri, diagnostics)
      }
    }
    return found
  }
}

/** What was said of a finding, and under which address: an editor may come to spell it otherwise. */
interface Told {
  readonly uri: string
  readonly diagnostic: Diagnostic | undefined
}

interface ToldOf {
  readonly uri: string
  readonly diagnostics: Diagnostic[]
}

function tell(
  finding: Finding,
  uri: string,
  context: DiagnosticContext,
  told: WeakMap<Finding, Told>,
): Diagnostic | undefined {
  const last = told.get(finding)
  if (last?.uri === uri) return last.diagnostic
  const diagnostic = toDiagnostic(finding, context)
  told.set(finding, { uri, diagnostic })
  return diagnostic
}

/** Whether an editor has these already; most are the very ones that it was sent. */
function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every((one, index) => one === others[index] || JSON.stringify(one) === JSON.stringify(others[index])))
  )
}

function pushed(session: Session): Publisher {
  const { connection, workspace, documents } = session
  const tellAll = createTeller(session)
  const sent = new Map<string, readonly Diagnostic[]>()
  return {
    capabilities: {},
    async publish() {
      await workspace.settle()
      const found = tellAll()
      for (const uri of new Set([...sent.keys(), ...found.keys()])) {
        const diagnostics = found.get(uri) ?? []
        if (areSame(sent.get(uri) ?? [], diagnostics)) continue
        sent.set(uri, diagnostics)
        const version = documents.get(uri)?.version
        await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
      }
    },
  }
}

function pulled(session: Session): Publisher {
  const { connection, workspace } = session
  const tellAll = createTeller(session)
  /** A text's diagnostics are called by themselves: who has them already is told so. */
  const report = (diagnostics: Diagnostic[], previous: string | undefined) => {
    const resultId = fingerprintOf(JSON.stringify(diagnostics))
    return resultId === previous
      ? ({ kind: DocumentDiagnosticReportKind.Unchanged, resultId } as const)
      : ({ kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics } as const)
  }
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    await workspace.settle()
    return report(tellAll().get(textDocument.uri) ?? [], previousResultId)
  })
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => {
    await workspace.settle()
    const found = tellAll()
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
    const uris = new Set([...known.keys(), ...found.keys()])
    return {
      items: [...uris].map((uri) => ({ uri, version: null, ...report(found.get(uri) ?? [], known.get(uri)) })),
    }
  })
  return {
    capabilities: {
      diagnosticProvider: { identifier: 'viridict', interFileDependencies: true, workspaceDiagnostics: true },
    },
    publish: async () => connection.languages.diagnostics.refresh(),
  }
}
