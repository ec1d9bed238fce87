import type { Language, Text } from '@viridict/core'
import type { Command } from './command.js'
import { checkHelp } from './help/check.js'
import { diffHelp } from './help/diff.js'
import { explainHelp } from './help/explain.js'
import { exportHelp } from './help/export.js'
import { generalHelp } from './help/general.js'
import { importHelp } from './help/import.js'
import { initHelp } from './help/init.js'
import { lspHelp } from './help/lsp.js'
import { mapHelp } from './help/map.js'
import { mergeHelp } from './help/merge.js'
import { reviewHelp } from './help/review.js'
import { rulesHelp } from './help/rules.js'
import { templateHelp } from './help/template.js'
import { verifyHelp } from './help/verify.js'

const ofCommand: Readonly<Record<Command, Text>> = {
  check: checkHelp,
  init: initHelp,
  template: templateHelp,
  import: importHelp,
  export: exportHelp,
  map: mapHelp,
  review: reviewHelp,
  merge: mergeHelp,
  diff: diffHelp,
  verify: verifyHelp,
  explain: explainHelp,
  rules: rulesHelp,
  lsp: lspHelp,
}

/** What --help prints, for the command or for all of them. */
export function helpText(command: Command | undefined, language: Language): string {
  return (command === undefined ? generalHelp : ofCommand[command])[language]
}
