import { startServer } from '@viridict/language-server'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { editorHost } from '../editor-host.js'
import { template } from '../template.js'

// What the worker is sent and sends are the messages themselves.
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
)
startServer(connection, editorHost(connection), [template])
