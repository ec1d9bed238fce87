import { fingerprintOf } from '@viridict/core'
import { type Diagnostic, DocumentDiagnosticReportKind, type ServerCapabilities } from 'vscode-languageserver'
import { toDiagnostic } from './diagnostic.js'
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

/** By URI, every text with something to say of it. */
function diagnosticsOf({ workspace, language, pages }: Session): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>()
  for (const folder of workspace.folders) {
    const context = {
      language: language(),
      show: workspace.client.show,
      uriOf: (name: string) => folder.uriOf(name),
      ...(pages !== undefined && { pages }),
    }
    for (const [uri, findings] of folder.findings())
      found.set(
        uri,
        findings.flatMap((finding) => toDiagnostic(finding, context) ?? []),
      )
  }
  return found
}

function pushed(session: Session): Publisher {
  const { connection, workspace, documents } = session
  const sent = new Map<string, string>()
  return {
    capabilities: {},
    async publish() {
      await workspace.settle()
      const found = diagnosticsOf(session)
      for (const uri of new Set([...sent.keys(), ...found.keys()])) {
        const diagnostics = found.get(uri) ?? []
        const text = JSON.stringify(diagnostics)
        if ((sent.get(uri) ?? '[]') === text) continue
        sent.set(uri, text)
        const version = documents.get(uri)?.version
        await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
      }
    },
  }
}

function pulled(session: Session): Publisher {
  const { connection, workspace } = session
  /** A text's diagnostics are called by themselves: who has them already is told so. */
  const report = (diagnostics: Diagnostic[], previous: string | undefined) => {
    const resultId = fingerprintOf(JSON.stringify(diagnostics))
    return resultId === previous
      ? ({ kind: DocumentDiagnosticReportKind.Unchanged, resultId } as const)
      : ({ kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics } as const)
  }
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    await workspace.settle()
    return report(diagnosticsOf(session).get(textDocument.uri) ?? [], previousResultId)
  })
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => {
    await workspace.settle()
    const found = diagnosticsOf(session)
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
