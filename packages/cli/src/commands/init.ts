import { dirname, resolve } from 'node:path'
import { defaultPack, formatMessage } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { checkCommand } from '../check-command.js'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { kindName, kindNamed } from '../init/kinds.js'
import { noKind, templateWritten } from '../init/messages.js'
import { renderTemplate } from '../init/template.js'
import { earlyLanguage } from '../language.js'
import type { Arguments } from '../parse-arguments.js'
import { readSettings } from '../settings.js'
import { createFile } from '../write-file.js'

/** `viridict init`: a declaration to fill in. It never overwrites. */
export async function init(args: Arguments, host: Host): Promise<ExitCode> {
  const [word = '', written] = args.positionals
  const kind = kindNamed(word)
  if (kind === undefined) return complainAll(host, [noKind], earlyLanguage(args, host.env))
  const folder = dirname(resolve(host.cwd, written ?? '.'))
  const { packs = [defaultPack()], language, problems } = readSettings(args, host, [folder])
  if (problems.length > 0) return complainAll(host, problems, language)
  const text = renderTemplate({ kind, language, packs })
  if (written === '-') return print(text, host)
  const file = written ?? `${kindName(kind, language)}.yaml`
  const unwritten = createFile(resolve(host.cwd, file), text, file)
  if (unwritten.length > 0) return complainAll(host, unwritten, language)
  host.complain(`${formatMessage(templateWritten(visible(file), checkCommand(visible(file))), language)}\n`)
  return 0
}

async function print(text: string, host: Host): Promise<ExitCode> {
  await host.print(text)
  return 0
}
