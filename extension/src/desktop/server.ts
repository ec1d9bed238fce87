import { startServer } from '@viridict/language-server'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { template } from '../template.js'
import { desktopHost } from './host.js'

const connection = createConnection(ProposedFeatures.all)
startServer(connection, desktopHost(connection), [template])
