const commands = [
  'check',
  'init',
  'template',
  'import',
  'export',
  'map',
  'review',
  'merge',
  'diff',
  'verify',
  'explain',
  'rules',
  'lsp',
] as const

export type Command = (typeof commands)[number]

export function isCommand(name: string | undefined): name is Command {
  return commands.some((command) => command === name)
}

/** What may be typed first. */
export const commandNames: readonly string[] = [...commands, 'help']
