import type { DeclarationKind } from '@viridict/core'
import { type Feature, packsOf } from '@viridict/language-server'
import { renderTemplate } from 'viridict/template'
import { templateRequest } from './file-requests.js'

/** Declarations to fill in, with the topics and places of the first folder's packs, as `viridict init` writes them. */
export const template: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, language }) {
    connection.onRequest(templateRequest, (kind: DeclarationKind) =>
      renderTemplate({ kind, language: language(), packs: packsOf(workspace.folders[0]?.settings ?? {}) }),
    )
  },
}
