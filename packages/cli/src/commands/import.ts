import { dirname, resolve } from 'node:path'
import { defaultPack, formatMessage, type Language } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { checkCommand } from '../check-command.js'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { listWritten, refusals } from '../import/messages.js'
import { putPlanting } from '../import/put-planting.js'
import { readPlants } from '../import/read-plants.js'
import { readTable } from '../import/read-table.js'
import { type ReportLine, reportSchedule } from '../import/report-schedule.js'
import { earlyLanguage } from '../language.js'
import type { Arguments } from '../parse-arguments.js'
import { readSettings } from '../settings.js'

/** `viridict import`: a planting schedule into a Project. What could not be read is told, and is the exit code 1. */
export async function importTable(args: Arguments, host: Host): Promise<ExitCode> {
  const [table] = args.positionals
  const { into: file, id, replace, sheets } = args
  if (table === undefined) return complainAll(host, [refusals.noTable()], earlyLanguage(args, host.env))
  if (file === undefined || file === '-') return complainAll(host, [refusals.noTarget()], earlyLanguage(args, host.env))
  const { packs = [defaultPack()], language, problems } = readSettings(args, host, [dirname(resolve(host.cwd, file))])
  if (problems.length > 0) return complainAll(host, problems, language)
  const read = await readTable(table, host)
  if (!read.ok) return complainAll(host, [read.problem], language)
  const found = readPlants(read.sheets, sheets, visible(table))
  if (!found.ok) return complainAll(host, [found.problem], language)
  const { schedule } = found
  const put = putPlanting(schedule.plants, { file, id, replace, language, packs }, host)
  if (!put.ok) return complainAll(host, put.problems, language)
  const written: ReportLine = { text: listWritten(visible(file), put.line, checkCommand(visible(file))) }
  sayAll([...reportSchedule(schedule, table, read.format), written], language, host)
  return schedule.unread.length > 0 ? 1 : 0
}

function sayAll(lines: readonly ReportLine[], language: Language, host: Host): void {
  for (const { text, below = [] } of lines) {
    host.complain(`${formatMessage(text, language)}\n`)
    for (const one of below) host.complain(`  ${formatMessage(one, language)}\n`)
  }
}
