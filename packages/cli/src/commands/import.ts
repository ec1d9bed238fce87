import { dirname, resolve } from 'node:path'
import { defaultPack, formatMessage, type Language } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { checkCommand } from '../check-command.js'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { listOutcome, refusals } from '../import/messages.js'
import { putList, readTarget } from '../import/put-list.js'
import { readRows } from '../import/read-rows.js'
import { readTable, sheetsOf } from '../import/read-table.js'
import { readerOf } from '../import/reader-of.js'
import { type ReportLine, reportList } from '../import/report-list.js'
import { earlyLanguage } from '../language.js'
import type { Arguments } from '../parse-arguments.js'
import { readSettings } from '../settings.js'

/** `viridict import`: a table into a list of a declaration. What could not be read is told, and is the exit code 1. */
export async function importTable(args: Arguments, host: Host): Promise<ExitCode> {
  const [table] = args.positionals
  const { into: file, id, replace, sheets } = args
  if (table === undefined) return complainAll(host, [refusals.noTable()], earlyLanguage(args, host.env))
  if (file === undefined || file === '-') return complainAll(host, [refusals.noTarget()], earlyLanguage(args, host.env))
  const { packs = [defaultPack()], language, problems } = readSettings(args, host, [dirname(resolve(host.cwd, file))])
  if (problems.length > 0) return complainAll(host, problems, language)
  const before = readTarget(file, id, host)
  if (before.kind === 'refused') return complainAll(host, [before.problem], language)
  const read = await readTable(table, host)
  if (!read.ok) return complainAll(host, [read.problem], language)
  const reader = readerOf(before, read.file)
  const parted = sheetsOf(read.file, reader.words, visible(table))
  if (!parted.ok) return complainAll(host, [parted.problem], language)
  const found = readRows(parted.sheets, sheets, reader, visible(table))
  if (!found.ok) return complainAll(host, [found.problem], language)
  const { result } = found
  const put = putList(
    { target: reader.target, rows: result.rows },
    before,
    { file, id, replace, language, packs },
    host,
  )
  if (!put.ok) return complainAll(host, put.problems, language)
  const outcome = listOutcome(visible(file), put, reader.target, checkCommand(visible(file)))
  sayAll([...reportList(result, table, parted.format), { text: outcome }], language, host)
  return result.list.unread.length > 0 ? 1 : 0
}

function sayAll(lines: readonly ReportLine[], language: Language, host: Host): void {
  for (const { text, below = [] } of lines) {
    host.complain(`${formatMessage(text, language)}\n`)
    for (const one of below) host.complain(`  ${formatMessage(one, language)}\n`)
  }
}
