import { startServer } from '@viridict/language-server'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { editorHost } from './editor-host.js'
import { template } from './template.js'

const connection = createConnection(ProposedFeatures.all)
startServer(connection, editorHost(connection), [template])
