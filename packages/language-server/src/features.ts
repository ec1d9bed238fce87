import { completion } from './completion/completion.js'
import { codeActions } from './fixes/code-action.js'
import { folding } from './folding.js'
import { hover } from './hover.js'
import { inlayHints } from './inlay-hints.js'
import { lenses } from './lenses.js'
import { links } from './links.js'
import { navigation } from './navigation.js'
import { outline } from './outline.js'
import { overview } from './overview.js'
import { rename } from './rename.js'
import { selectionRanges } from './selection-ranges.js'
import type { Feature } from './session.js'
import { unknownPacks } from './unknown-packs.js'
import { workspaceSymbols } from './workspace-symbols.js'

/** Everything that the server does beside diagnostics. */
export const features: readonly Feature[] = [
  completion,
  hover,
  outline,
  workspaceSymbols,
  folding,
  selectionRanges,
  links,
  navigation,
  rename,
  codeActions,
  lenses,
  inlayHints,
  overview,
  unknownPacks,
]
