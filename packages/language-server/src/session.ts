import type { Language } from '@viridict/core'
import type { ClientCapabilities, Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Workspace } from './workspace.js'

/** What a feature of the server works with. */
export interface Session {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly workspace: Workspace
  readonly client: ClientCapabilities
  /** The reader's language: as set, else the editor's. */
  readonly language: () => Language
  /** Where the pages of the rules are, if anywhere. */
  readonly pages: string | undefined
}

/** One thing that the server can do. */
export interface Feature {
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities
  readonly register: (session: Session) => void
  /** Told after every change of what there is to say. */
  readonly changed?: (session: Session) => Promise<void>
}
