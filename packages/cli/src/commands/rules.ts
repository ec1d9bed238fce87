import { defaultPack, type Language, type Pack } from '@viridict/core'
import { layTable, type Row } from '@viridict/reports/table'
import { columnsOf, usual } from '../columns.js'
import { complainAll } from '../complain.js'
import { deadlineOf } from '../explain-clause.js'
import { kindLegend, modalityWords, words } from '../explain-words.js'
import type { ExitCode, Host } from '../host.js'
import { outputClashes } from '../output-clashes.js'
import type { Arguments } from '../parse-arguments.js'
import { readSettings } from '../settings.js'
import { writeTexts } from '../write-outputs.js'

/** `viridict rules`: every clause with its rules, as a reviewer reads them or as JSON. */
export async function rules(args: Arguments, host: Host): Promise<ExitCode> {
  const { packs = [defaultPack()], language, paths, problems } = readSettings(args, host, [])
  const wrong = [...problems, ...outputClashes(args.outputs, paths, host.cwd)]
  if (wrong.length > 0) return complainAll(host, wrong, language)
  const render = async ({ format, file }: Arguments['outputs'][number]) =>
    format === 'json' ? toJson(packs) : toTables(packs, language, file === undefined ? columnsOf(host) : usual)
  return complainAll(host, await writeTexts(args.outputs, render, host), language)
}

function toJson(packs: readonly Pack[]): string {
  const rows = packs.flatMap(({ clauses }) =>
    clauses.map(({ clause, kind, modality, subject, deadline, rules: ids }) => {
      return { clause, kind, modality, subject, deadline, rules: ids }
    }),
  )
  return JSON.stringify(rows, undefined, 2)
}

function toTables(packs: readonly Pack[], language: Language, width: number): string {
  const tables = packs.map((pack) => [
    `${pack.title[language]} ${pack.document.number}`,
    '',
    ...toTable(pack, language, width),
  ])
  return tables.map((lines) => lines.join('\n')).join('\n\n')
}

function toTable(pack: Pack, language: Language, width: number): readonly string[] {
  const written = new Set(pack.rules.map(({ rule }) => rule))
  const rows = pack.clauses.map((clause): Row => {
    const ids = clause.rules.map((id) => (written.has(id) ? id : `${id}*`))
    const cells = [
      clause.clause,
      clause.title[language],
      clause.kind,
      modalityWords[clause.modality][language],
      clause.subject[language],
      deadlineOf(clause, language),
      ids.join(' '),
    ]
    return { cells: cells.map((text) => ({ text })) }
  })
  const longest = Math.max(...pack.clauses.flatMap(({ rules: ids }) => ids.map((id) => id.length + 1)))
  const isUnwritten = pack.clauses.some(({ rules: ids }) => ids.some((id) => !written.has(id)))
  return [
    ...layTable(columns(language, longest), rows, { width, indent: '', paint: (text) => text }),
    '',
    kindLegend[language],
    ...(isUnwritten ? [words.unwrittenMark[language]] : []),
  ]
}

/** An id is shown whole, so that it can be copied. */
function columns(language: Language, longest: number) {
  return [
    { head: words.columnClause[language] },
    { head: words.columnTitle[language], min: 14 },
    { head: words.columnKind[language] },
    { head: words.columnModality[language] },
    { head: words.columnSubject[language], min: 14 },
    { head: words.columnDeadline[language], min: 14 },
    { head: words.columnRules[language], min: longest },
  ]
}
