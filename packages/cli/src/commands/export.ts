import { basename, dirname, extname, join, resolve } from 'node:path'
import { formatMessage, unreadableFile } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { entryOf, findDeclaration } from '../import/find-declaration.js'
import { readTarget } from '../import/put-list.js'
import { lineAt } from '../import/with-list.js'
import { earlyLanguage } from '../language.js'
import type { Arguments } from '../parse-arguments.js'
import { readSettings } from '../settings.js'
import { listNameOf } from '../table/list-columns.js'
import { exported, noDeclaration, nothingToExport, notTheSame } from '../table/messages.js'
import { createFile } from '../write-file.js'

/** `viridict export`: the list of a declaration as a workbook. It never overwrites; 1 where a row has no place in it. */
export async function exportTable(args: Arguments, host: Host): Promise<ExitCode> {
  const [file, written] = args.positionals
  if (file === undefined) return complainAll(host, [noDeclaration], earlyLanguage(args, host.env))
  const { language, problems } = readSettings(args, host, [dirname(resolve(host.cwd, file))])
  if (problems.length > 0) return complainAll(host, problems, language)
  const source = readTarget(file, args.id, host)
  if (source.kind === 'refused') return complainAll(host, [source.problem], language)
  const found = source.kind === 'text' ? findDeclaration(source.text, args.id) : undefined
  if (source.kind === 'missing' || !found?.ok)
    return complainAll(host, [unreadableFile(file, 'missing', 0).message], language)
  const { target, document } = found
  const list = entryOf(document.root, target.key, target.kind)?.value
  if (list?.kind !== 'sequence' || list.items.length === 0)
    return complainAll(host, [nothingToExport(visible(file), listNameOf(target, language))], language)
  const { exportWorkbook } = await import('../table/export-workbook.js')
  const { bytes, differing } = await exportWorkbook(list, target, language)
  const name = written ?? join(dirname(file), `${basename(file, extname(file))}-${listNameOf(target, language)}.xlsx`)
  const unwritten = createFile(resolve(host.cwd, name), bytes, name)
  if (unwritten.length > 0) return complainAll(host, unwritten, language)
  host.complain(`${formatMessage(exported(visible(name), list.items.length), language)}\n`)
  if (differing.length === 0) return 0
  const lines = differing.map((index) => lineAt(source.text, list.items[index]?.start ?? list.start))
  host.complain(`${formatMessage(notTheSame(lines), language)}\n`)
  return 1
}
