import {
  type DataCallback,
  Event,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol'
import { createProtocolConnection } from 'vscode-languageserver-protocol/node'
import { connectEditor, type Editor, type EditorOptions, uriOf } from '../language-server/editor.js'
import type { StrictPage } from './strict-page.js'

/** Script of a page that passes on what a worker says, and has it told things. */
export const relay = `
  const worker = new Worker('/server.js')
  worker.onmessage = ({ data }) => receive(data)
  worker.onerror = ({ message }) => console.error(message)
  globalThis.send = (message) => worker.postMessage(message)
`

/** An editor on the server in the worker of a page. It reads all files for the server, as one on vscode.dev does. */
export async function editorOnWorker({ page }: StrictPage, options: EditorOptions): Promise<Editor> {
  const files = new Map(Object.entries(options.files ?? {}))
  const incoming: Message[] = []
  let take: DataCallback = (message) => void incoming.push(message)
  await page.exposeFunction('receive', (message: Message) => take(message))
  const reader: MessageReader = {
    ...silent,
    onPartialMessage: Event.None,
    listen(callback) {
      take = callback
      for (const message of incoming.splice(0)) take(message)
      return silent
    },
  }
  const writer: MessageWriter = {
    ...silent,
    write: (message) =>
      page.evaluate((sent) => (globalThis as unknown as { send: (message: object) => void }).send(sent), message),
    end: () => undefined,
  }
  const connection = createProtocolConnection(reader, writer)
  connection.onRequest('viridict/list', () => [...files.keys()].filter((name) => /\.ya?ml$/.test(name)).map(uriOf))
  connection.onRequest('viridict/read', (uri: string) => {
    const text = [...files].find(([name]) => uriOf(name) === uri)?.[1]
    return text === undefined ? null : Buffer.from(text).toString('base64')
  })
  return connectEditor(connection, { ...options, files, isBusy: () => false, stop: () => undefined })
}

const silent = { onError: Event.None, onClose: Event.None, dispose: () => undefined }
