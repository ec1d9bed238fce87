import type { StaticFeature } from 'vscode-languageclient/node'

/** Has the server send diagnostics: asked to fetch them, the editor would fetch those of every text each two seconds. */
export const pushedDiagnostics: StaticFeature = {
  fillClientCapabilities({ workspace }) {
    if (workspace) delete workspace.diagnostics
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
}
