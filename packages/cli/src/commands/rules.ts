import { defaultPack, type Judgement, type Language, type LedgerRow, type Pack } from '@viridict/core'
import { toSafeJson } from '@viridict/reports/safe-json'
import { columnsOf, usual } from '../columns.js'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { outputClashes } from '../output-clashes.js'
import type { Arguments } from '../parse-arguments.js'
import { rulesPage } from '../rules-page.js'
import { readSettings } from '../settings.js'
import { writeTexts } from '../write-outputs.js'

/** `viridict rules`: every clause with its rules, as a reviewer reads them or as JSON. */
export async function rules(args: Arguments, host: Host): Promise<ExitCode> {
  const { packs = [defaultPack()], language, paths, problems } = readSettings(args, host, [])
  const wrong = [...problems, ...outputClashes(args.outputs, paths, host.cwd)]
  if (wrong.length > 0) return complainAll(host, wrong, language)
  const render = async ({ format, file }: Arguments['outputs'][number]) =>
    format === 'json' ? toJson(packs) : toPages(packs, language, file === undefined ? columnsOf(host) : usual)
  return complainAll(host, await writeTexts(args.outputs, render, host), language)
}

function toJson(packs: readonly Pack[]): string {
  const rows = packs.flatMap((pack) => pack.clauses.map((clause) => jsonClause(pack, clause)))
  return toSafeJson(rows)
}

/** A row of the ledger with its rules; a rule that is still to come has an id alone. */
function jsonClause({ id: pack, rules: written }: Pack, { rules: ids, ...row }: LedgerRow) {
  const rulesOfRow = ids.map((id) => {
    const rule = written.find((candidate) => candidate.rule === id)
    return { rule: id, ...(rule && { title: rule.title, judgements: rule.judgements.map(jsonJudgement) }) }
  })
  return { pack, ...row, rules: rulesOfRow }
}

function jsonJudgement({ subject, places, modality, milestones, review }: Judgement) {
  return { subject, ...(places && { places }), modality, milestones, attested: review !== undefined }
}

function toPages(packs: readonly Pack[], language: Language, width: number): string {
  return packs.map((pack) => rulesPage(pack, language, width).join('\n')).join('\n\n')
}
