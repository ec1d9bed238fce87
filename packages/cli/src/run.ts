import { check } from './commands/check.js'
import { explain } from './commands/explain.js'
import { exportTable } from './commands/export.js'
import { importTable } from './commands/import.js'
import { init } from './commands/init.js'
import { lsp } from './commands/lsp.js'
import { rules } from './commands/rules.js'
import { template } from './commands/template.js'
import { complainAll } from './complain.js'
import { type Command, helpText, isCommand } from './help.js'
import type { ExitCode, Host } from './host.js'
import { earlyLanguage } from './language.js'
import { type Arguments, parseArguments } from './parse-arguments.js'
import { packageVersion } from './version.js'

const commands: Readonly<Record<Command, (args: Arguments, host: Host) => Promise<ExitCode>>> = {
  check,
  init,
  template,
  import: importTable,
  export: exportTable,
  // What few runs need is loaded in these alone.
  review: async (args, host) => (await import('./commands/review.js')).review(args, host),
  diff: async (args, host) => (await import('./commands/diff.js')).diff(args, host),
  explain,
  rules,
  lsp,
}

/** One call of the command line, from its arguments to its exit code. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const { args, problems } = parseArguments(argv)
  const language = earlyLanguage(args, host.env)
  if (problems.length > 0) return complainAll(host, problems, language)
  if (args.version) return say(host, `${packageVersion()}\n`)
  if (args.help || args.command === undefined || args.command === 'help') {
    const topic = args.command === 'help' ? args.positionals[0] : args.command
    return say(host, helpText(isCommand(topic) ? topic : undefined, language))
  }
  return commands[args.command](args, host)
}

async function say(host: Host, text: string): Promise<ExitCode> {
  await host.print(text)
  return 0
}
