import { dirname, resolve } from 'node:path'
import { defaultPack, formatMessage } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { earlyLanguage } from '../language.js'
import type { Arguments } from '../parse-arguments.js'
import { readSettings } from '../settings.js'
import { listNameOf } from '../table/list-columns.js'
import { listNamed } from '../table/list-named.js'
import { noList, templateWritten } from '../table/messages.js'
import { templateWorkbook } from '../table/template-workbook.js'
import { createFile } from '../write-file.js'

/** `viridict template`: a workbook to fill in, which import reads back. It never overwrites. */
export async function template(args: Arguments, host: Host): Promise<ExitCode> {
  const [word = '', written] = args.positionals
  const target = listNamed(word)
  if (!target) return complainAll(host, [noList], earlyLanguage(args, host.env))
  const folder = dirname(resolve(host.cwd, written ?? '.'))
  const { packs = [defaultPack()], language, problems } = readSettings(args, host, [folder])
  if (problems.length > 0) return complainAll(host, problems, language)
  const { writeWorkbook } = await import('../workbook/write-workbook.js')
  const bytes = await writeWorkbook(templateWorkbook(target, language, packs))
  const file = written ?? `${listNameOf(target, language)}.xlsx`
  const unwritten = createFile(resolve(host.cwd, file), bytes, file)
  if (unwritten.length > 0) return complainAll(host, unwritten, language)
  host.complain(`${formatMessage(templateWritten(visible(file)), language)}\n`)
  return 0
}
