import { PassThrough } from 'node:stream'
import { startServer } from '@viridict/language-server'
import { createConnection } from 'vscode-languageserver/node'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

export const root = 'file:///declarations'

export interface EditorOptions {
  /** Files on disk, by their names below the workspace folder. */
  readonly files?: Readonly<Record<string, string>>
  /** When files on disk can be read, if not at once. */
  readonly readable?: Promise<void>
  readonly settings?: object
  readonly locale?: string
  readonly capabilities?: ClientCapabilities
  readonly pages?: string
}

/** An editor as the server sees one: it opens, edits and asks, and keeps what the server has said. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** What the server has asked to be told of. */
  readonly registered: readonly string[]
  /** What was pushed last for each text, by its name. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>
  /** How often anything was pushed. */
  readonly pushes: () => number
  readonly files: Map<string, string>
  readonly open: (name: string, text: string) => void
  /** Replaces a range of an open text, as typing does. */
  readonly edit: (name: string, range: Range, text: string) => void
  readonly close: (name: string) => void
  /** Resolves once the server has nothing left to do. */
  readonly idle: () => Promise<void>
  readonly text: (name: string) => string
  readonly request: <Result>(method: string, name: string, params: object) => Promise<Result>
  readonly stop: () => void
}

export const uriOf = (name: string) => `${root}/${name.split('/').map(encodeURIComponent).join('/')}`
const nameOf = (uri: string) => decodeURIComponent(uri.slice(root.length + 1))

/** Starts a server in this process, with an editor on it that works in a folder of the given files. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const files = new Map(Object.entries(options.files ?? {}))
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  let deferred = 0
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    now: () => Date.UTC(2026, 11, 31),
    list: async (folder) =>
      [...files.keys()]
        .filter((name) => /\.ya?ml$/.test(name))
        .map(uriOf)
        .filter((uri) => uri.startsWith(`${folder}/`))
        .sort(),
    read: async (uri) => {
      await options.readable
      const text = files.get(nameOf(uri))
      return text === undefined ? { ok: false, why: 'missing' } : { ok: true, text }
    },
    exists: (uri) => files.has(nameOf(uri)),
    maps: () => import('@viridict/geometry'),
    defer: (run: () => void) => {
      deferred++
      setTimeout(() => {
        deferred--
        run()
      }, 1)
    },
  })
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  return connectEditor(connection, {
    ...options,
    files,
    isBusy: () => deferred > 0,
    stop() {
      toServer.destroy()
      toClient.destroy()
    },
  })
}

export interface EditorConnection extends Omit<EditorOptions, 'files'> {
  readonly files: Map<string, string>
  /** Whether the server has put something off. */
  readonly isBusy: () => boolean
  readonly stop: () => void
}

/** An editor on a server that runs anywhere. */
export async function connectEditor(connection: ProtocolConnection, options: EditorConnection): Promise<Editor> {
  const { files, isBusy } = options
  const diagnostics = new Map<string, readonly Diagnostic[]>()
  let pushes = 0
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics: said }) => {
    pushes++
    diagnostics.set(nameOf(uri), said)
  })
  connection.onRequest('window/workDoneProgress/create', () => null)
  const registered: string[] = []
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations.map(({ method }) => method))
    return null
  })
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.onRequest('workspace/codeLens/refresh', () => null)
  connection.onRequest('workspace/inlayHint/refresh', () => null)
  connection.listen()
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    locale: options.locale,
    capabilities: options.capabilities ?? {},
    workspaceFolders: [{ uri: root, name: 'work' }],
    initializationOptions: { settings: options.settings ?? { asOf: '2026-12-31' }, pages: options.pages },
  })
  await connection.sendNotification('initialized', {})

  const open = new Map<string, TextDocument>()
  const notify = (method: string, params: object) => void connection.sendNotification(method, params)
  const editor: Editor = {
    connection,
    initialized,
    registered,
    diagnostics,
    pushes: () => pushes,
    files,
    open(name, text) {
      const document = TextDocument.create(uriOf(name), 'yaml', 1, text)
      open.set(name, document)
      notify('textDocument/didOpen', { textDocument: { uri: document.uri, languageId: 'yaml', version: 1, text } })
    },
    edit(name, range, text) {
      const document = open.get(name)
      if (!document) throw new Error(`${name} is not open`)
      const version = document.version + 1
      const contentChanges = [{ range, text }]
      open.set(name, TextDocument.update(document, contentChanges, version))
      notify('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges })
    },
    close(name) {
      const textDocument = { uri: uriOf(name) }
      open.delete(name)
      notify('textDocument/didClose', { textDocument })
    },
    async idle() {
      // Whatever was sent before is taken before this; a few turns let what was deferred run and be said.
      for (let turn = 0; turn < 3 || isBusy(); turn++) {
        await connection.sendRequest('viridict/idle').catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    text: (name) => open.get(name)?.getText() ?? files.get(name) ?? '',
    request: (method, name, params) =>
      connection.sendRequest(method, { textDocument: { uri: uriOf(name) }, ...params }),
    stop() {
      connection.end()
      options.stop()
    },
  }
  await editor.idle()
  return editor
}
