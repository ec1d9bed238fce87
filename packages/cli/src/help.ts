import type { Language } from '@viridict/core'
import { checkHelp } from './help/check.js'
import { explainHelp } from './help/explain.js'
import { generalHelp } from './help/general.js'
import { rulesHelp } from './help/rules.js'

export const commandNames = ['check', 'explain', 'rules', 'help'] as const
export type Command = Exclude<(typeof commandNames)[number], 'help'>

export function isCommand(name: string | undefined): name is Command {
  return name === 'check' || name === 'explain' || name === 'rules'
}

const ofCommand = { check: checkHelp, explain: explainHelp, rules: rulesHelp } as const

/** What --help prints, for the command or for all of them. */
export function helpText(command: Command | undefined, language: Language): string {
  return (command === undefined ? generalHelp : ofCommand[command])[language]
}
