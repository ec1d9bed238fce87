import { type Command, isCommand } from './command.js'
import { complainAll } from './complain.js'
import type { ExitCode, Host } from './host.js'
import { earlyLanguage } from './language.js'
import { type Arguments, parseArguments } from './parse-arguments.js'
import { packageVersion } from './version.js'

type Run = (args: Arguments, host: Host) => Promise<ExitCode>

/** Each is loaded by the run that needs it: the language server and the reader of workbooks are most of the program. */
const commands: Readonly<Record<Command, () => Promise<Run>>> = {
  check: async () => (await import('./commands/check.js')).check,
  init: async () => (await import('./commands/init.js')).init,
  template: async () => (await import('./commands/template.js')).template,
  import: async () => (await import('./commands/import.js')).importTable,
  export: async () => (await import('./commands/export.js')).exportTable,
  map: async () => (await import('./commands/map.js')).map,
  review: async () => (await import('./commands/review.js')).review,
  merge: async () => (await import('./commands/merge.js')).merge,
  diff: async () => (await import('./commands/diff.js')).diff,
  verify: async () => (await import('./commands/verify.js')).verify,
  explain: async () => (await import('./commands/explain.js')).explain,
  rules: async () => (await import('./commands/rules.js')).rules,
  lsp: async () => (await import('./commands/lsp.js')).lsp,
}

/** One call of the command line, from its arguments to its exit code. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const { args, problems } = parseArguments(argv)
  const language = earlyLanguage(args, host.env)
  if (problems.length > 0) return complainAll(host, problems, language)
  if (args.version) return say(host, `${packageVersion()}\n`)
  if (args.help || args.command === undefined || args.command === 'help') {
    const topic = args.command === 'help' ? args.positionals[0] : args.command
    const { helpText } = await import('./help.js')
    return say(host, helpText(isCommand(topic) ? topic : undefined, language))
  }
  const command = await commands[args.command]()
  return command(args, host)
}

async function say(host: Host, text: string): Promise<ExitCode> {
  await host.print(text)
  return 0
}
