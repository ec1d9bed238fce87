import type { StaticFeature } from 'vscode-languageclient'

/** Commands that the server may put behind what it shows. */
const commands = ['viridict.showFinding', 'editor.action.triggerSuggest']

/**
 * Has the server send diagnostics, since an editor that fetches them asks for those of every text each two seconds; and
 * says which commands there are.
 */
export const whatItCan: StaticFeature = {
  fillClientCapabilities(capabilities) {
    if (capabilities.workspace) delete capabilities.workspace.diagnostics
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), commands: { commands } }
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
}
