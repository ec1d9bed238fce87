import type { ClientCapabilities } from 'vscode-languageserver'

/** Asks for completions once more, as a sign that begins a value would when it is typed. */
export const triggerSuggest = 'editor.action.triggerSuggest'

/** No protocol has a place for commands of the client; they are named where rust-analyzer has them named. */
export function canRun(command: string, { experimental }: ClientCapabilities): boolean {
  const { commands } = (experimental ?? {}) as { readonly commands?: { readonly commands?: unknown } }
  return Array.isArray(commands?.commands) && commands.commands.includes(command)
}
