import type { Language } from '@viridict/core'
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { createPublisher } from './diagnostics.js'
import { features } from './features.js'
import type { ServerHost } from './host.js'
import type { Feature, Session } from './session.js'
import { type ClientSettings, defaultSettings, readClientSettings } from './settings.js'
import { Workspace } from './workspace.js'

export type { ServerHost } from './host.js'
export type { Feature, Session } from './session.js'
export { packsOf } from './settings.js'

/** Serves one editor over a connection until it is closed; a host may add features of its own. */
export function startServer(connection: Connection, host: ServerHost, more: readonly Feature[] = []): void {
  const all = [...features, ...more]
  const documents = new TextDocuments(TextDocument)
  const workspace = new Workspace(host, () => new Map(documents.all().map((text) => [text.uri, text.getText()])))
  connection.onInitialize((params) => {
    const session: Session = {
      connection,
      documents,
      workspace,
      client: params.capabilities,
      language: () => workspace.client.language ?? languageOf(params.locale),
      pages: readOptions(params).pages,
    }
    const publisher = createPublisher(session)
    const publish = async () => {
      await workspace.settle()
      const isMore = workspace.judgeCases()
      await publisher.publish()
      for (const feature of all) await feature.changed?.(session)
      return isMore
    }
    follow(session, publish, params, host)
    for (const feature of all) feature.register(session)
    return {
      serverInfo: { name: 'viridict' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...Object.assign(
          {},
          publisher.capabilities,
          ...all.map(({ capabilities }) => capabilities(params.capabilities)),
        ),
      },
    }
  })
  documents.listen(connection)
  connection.listen()
}

/** How long more of a change is waited for, as a share of what it last took to answer one; in milliseconds at most. */
const [patience, mostPatience] = [1 / 4, 20]

/** Keeps the workspace to what the editor and the disk say, and the diagnostics to the workspace. `publish`: true where more is to come. */
function follow(session: Session, publish: () => Promise<boolean>, params: InitializeParams, host: ServerHost): void {
  const { connection, documents, workspace, client } = session
  let roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : [])
  let loading: Promise<void> = Promise.resolve()

  async function load(settings?: ClientSettings): Promise<void> {
    const asked = settings ?? (await settingsFrom(connection, client)) ?? readOptions(params).settings
    const progress = await connection.window.createWorkDoneProgress()
    progress.begin('绿规 Viridict', 0)
    await workspace.load(roots, asked, (read, all) => progress.report(Math.floor((read / all) * 100), `${read}/${all}`))
    progress.done()
    await say()
  }
  const reload = (settings?: ClientSettings) => {
    loading = loading.then(() => load(settings)).catch((error: unknown) => connection.console.error(String(error)))
  }

  let isScheduled = false
  let took = 0
  const schedule = () => {
    if (isScheduled) return
    isScheduled = true
    host.defer(
      async () => {
        isScheduled = false
        await loading
        await say()
      },
      Math.min(mostPatience, took * patience),
    )
  }
  const say = async () => {
    const start = host.now()
    const isMore = await publish()
    took = host.now() - start
    if (isMore) host.defer(judgeOn, mostPatience)
  }
  // Of many rule files a few at a time, so that the editor never waits; said once all are judged.
  const judgeOn = async () => {
    await workspace.settle()
    if (workspace.judgeCases()) host.defer(judgeOn, mostPatience)
    else await say()
  }

  connection.onInitialized(() => {
    register(connection, client)
    // Before, the library would ask the editor for what the answer to `initialize` has yet to offer.
    if (client.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri))
        roots = [...roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => uri)]
        reload()
      })
    reload()
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    const sent = (settings as { viridict?: unknown } | undefined)?.viridict
    reload(sent === undefined ? undefined : readClientSettings(sent))
  })
  const changed = ({ document }: { readonly document: TextDocument }) => {
    if (workspace.folderOf(document.uri).isSetup(document.uri)) reload()
    workspace.touch(document.uri)
    schedule()
  }
  documents.onDidChangeContent(changed)
  documents.onDidClose(changed)
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await loading
    if (changes.some(({ uri }) => workspace.folderOf(uri).isSetup(uri) && !documents.get(uri))) return reload()
    for (const { uri } of changes) await workspace.changedOnDisk(uri)
    schedule()
  })
}

/** What is not in the answer to `initialize`: files on disk, policy texts among them, and settings to be told of. */
function register(connection: Connection, client: ClientCapabilities): void {
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{yaml,yml,txt,geojson,json}' }],
    })
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'viridict' })
}

async function settingsFrom(connection: Connection, client: ClientCapabilities): Promise<ClientSettings | undefined> {
  if (client.workspace?.configuration !== true) return undefined
  return readClientSettings(await connection.workspace.getConfiguration('viridict'))
}

/** Options of `initialize`: settings for editors that send them once, and where the pages of the rules are. */
function readOptions({ initializationOptions }: InitializeParams) {
  const { settings, pages } = (initializationOptions ?? {}) as { settings?: unknown; pages?: unknown }
  return {
    settings: settings === undefined ? defaultSettings : readClientSettings(settings),
    pages: typeof pages === 'string' ? pages.replace(/\/$/, '') : undefined,
  }
}

/** Its users read Chinese first: English is for editors in another language. */
function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
