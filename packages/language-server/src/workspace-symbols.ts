import type { WorkspaceSymbol } from 'vscode-languageserver'
import { rangeIn } from './lines.js'
import { scalarAt } from './nodes.js'
import { declarationKind } from './outline.js'
import type { Written } from './reading.js'
import type { Feature } from './session.js'
import type { Reading } from './workspace.js'

/** Every declaration that is read, to be found by its name or its id. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, workspace }) {
    connection.onWorkspaceSymbol(async ({ query }) => {
      await workspace.settle()
      return workspace.folders.flatMap((folder) =>
        folder.uris().flatMap((uri) => {
          const reading = workspace.reading(uri)
          return reading?.declarations.flatMap((written) => symbolOf(written, query, uri, reading) ?? []) ?? []
        }),
      )
    })
  },
}

/** Editors go by the name that they are given, and drop what does not match it: it is the one that was asked for. */
function symbolOf(written: Written, query: string, uri: string, reading: Reading): WorkspaceSymbol | undefined {
  const { root, record } = written
  const [name, id] = [scalarAt(root, record, 'name'), scalarAt(root, record, 'id')]
  const found = [name, id].find((node) => node && matches(node.text, query))
  if (!found) return undefined
  const other = found === name ? id : name
  return {
    name: found.text,
    kind: declarationKind(written),
    location: { uri, range: rangeIn(reading, found) },
    ...(other && { containerName: other.text }),
  }
}

/** Whether the characters of a query stand in a text in their order, as editors match. */
function matches(text: string, query: string): boolean {
  const characters = text.toLowerCase()[Symbol.iterator]()
  return [...query.toLowerCase()].every((wanted) => {
    for (let next = characters.next(); !next.done; next = characters.next()) if (next.value === wanted) return true
    return false
  })
}
