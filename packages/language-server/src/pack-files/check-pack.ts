import {
  builtInSource,
  extended,
  type Finding,
  judgementProblems,
  ledgerProblems,
  type PackFileRead,
  type PackFileRole,
  type PackSource,
  type Path,
  type Problem,
  packProblems,
  problem,
  ruleProblems,
  unwrittenRules,
} from '@viridict/core'
import type { Memo } from './memo.js'

/** A file of a pack with what its text alone says. */
export interface PackFile extends PackFileRead {
  /** Without the folder. */
  readonly name: string
  readonly role: PackFileRole
}

export type RuleSource = PackSource['rules'][number]

/** A rule where it stands: in a file of its own, or where what another pack says of it is overridden. */
export interface PlacedRule {
  readonly file: PackFile
  /** The path of the rule in its file. */
  readonly path: Path
  readonly rule: RuleSource
}

/** The files of one folder, held against each other. */
export interface CheckedPack {
  /** With what it takes over; absent where pack.yaml is missing or broken. */
  readonly source: PackSource | undefined
  readonly findings: readonly Finding[]
  /** The rules that cases can be judged by: nothing is wrong with their judgements. */
  readonly judged: readonly PlacedRule[]
}

/** `document`: the policy text, normalised, or null where there is none; undefined where nobody has looked yet. */
export function checkPack(files: readonly PackFile[], document: string | null | undefined, memo: Memo): CheckedPack {
  const own = files.flatMap(({ findings }) => findings)
  const pack = theFile(files, 'pack')
  if (!pack) return { source: undefined, findings: [...own, ...withoutPack(files)], judged: [] }
  const ledger = theFile(files, 'ledger')
  const rules = files.filter(({ role, findings }) => role === 'rule' && findings.length === 0)
  const written = writtenSource(pack, ledger, rules)
  const source = pack.findings.length > 0 ? undefined : extended(written, builtInSource)
  const above = [...own, ...missingParts(pack, ledger, source, document)]
  if (!source) return { source, findings: above, judged: [] }
  const ids = [...source.rules.map(({ rule }) => rule), ...brokenIds(files)].join()
  const asked: Asked = {
    source,
    pack,
    ledger,
    document: document ?? undefined,
    from: [pack, ledger, document, ids],
    memo,
  }
  const placed = source.rules.map((rule) => placedRule(rule, rules, pack))
  const checked = placed.map((rule) => ({ rule, ...checkRule(rule, asked) }))
  return {
    source,
    findings: [
      ...above,
      ...packProblems(written, builtInSource).map(pack.report),
      ...ledgerFindings(asked, brokenIds(files)),
      ...checked.flatMap(({ findings }) => findings),
    ],
    judged: checked.flatMap(({ rule, isJudged }) => (isJudged ? [rule] : [])),
  }
}

/** What the files are held against. */
interface Asked {
  readonly source: PackSource
  readonly pack: PackFile
  readonly ledger: PackFile | undefined
  readonly document: string | undefined
  /** All that what is said of a rule follows from, the rule aside. */
  readonly from: readonly unknown[]
  readonly memo: Memo
}

function writtenSource(pack: PackFile, ledger: PackFile | undefined, rules: readonly PackFile[]): PackSource {
  const rows = isRead(ledger) ? ledger.data : []
  return { pack: pack.data, ledger: rows, rules: rules.map(({ data }) => data) } as unknown as PackSource
}

function isRead(file: PackFile | undefined): file is PackFile {
  return file !== undefined && file.findings.length === 0
}

function missingParts(
  pack: PackFile,
  ledger: PackFile | undefined,
  source: PackSource | undefined,
  document: string | null | undefined,
): readonly Finding[] {
  const { document: { text: file } = { text: '' }, extends: id } = pack.data as unknown as Partial<PackSource['pack']>
  const isLost = pack.findings.length === 0 && !source
  const missing = [
    ...(ledger ? [] : [problem('pack/missing-file', ['pack'], { file: 'ledger.yaml' })]),
    ...(source && document === null ? [problem('pack/missing-file', ['document', 'text'], { file })] : []),
    ...(isLost ? [problem('pack/extends', ['extends'], { id: id ?? '' })] : []),
  ]
  return missing.map(pack.report)
}

function checkRule(placed: PlacedRule, asked: Asked) {
  const { file, path, rule } = placed
  const { source, ledger, document = '', from, memo } = asked
  const check = () => ({
    findings: ruleProblems(rule, file.role === 'rule' ? file.name : undefined, source, document)
      .filter(({ id }) => isTold(id, isRead(ledger), asked.document !== undefined))
      .map((found) => file.report({ ...found, path: [...path, ...found.path] })),
    isJudged: rule.judgements.every((one, index) => judgementProblems(one, index, source.pack).length === 0),
  })
  return file.role === 'rule' ? memo(file, from, check) : check()
}

function ledgerFindings(asked: Asked, broken: readonly string[]): readonly Finding[] {
  const { source, ledger, document, from, memo } = asked
  if (!isRead(ledger)) return []
  // A rule whose file is broken is there all the same.
  const rules = [...source.rules, ...broken.map((rule) => ({ rule }) as RuleSource)]
  return memo(ledger, from, () =>
    [...ledgerProblems(source, document ?? ''), ...unwrittenRules({ ...source, rules })]
      .filter(({ id }) => isTold(id, true, document !== undefined))
      .map(ledger.report),
  )
}

function brokenIds(files: readonly PackFile[]): readonly string[] {
  const broken = files.filter(({ role, findings }) => role === 'rule' && findings.length > 0)
  return broken.map(({ name }) => name.replace(/\.yaml$/, ''))
}

/** Of several the one that is named as it has to be. */
function theFile(files: readonly PackFile[], role: 'pack' | 'ledger'): PackFile | undefined {
  const found = files.filter((file) => file.role === role)
  return found.find(({ name }) => name === `${role}.yaml`) ?? found[0]
}

/** A rule judges nothing outside of a pack. */
function withoutPack(files: readonly PackFile[]): readonly Finding[] {
  const rules = files.filter(({ role }) => role === 'rule')
  return rules.map(({ report }) => report(problem('pack/missing-file', ['rule'], { file: 'pack.yaml' })))
}

/** Clauses cannot be looked up in a ledger that is not read, nor words in a document. */
function isTold(id: Problem['id'], hasLedger: boolean, hasDocument: boolean): boolean {
  if (id.startsWith('pack/quotation')) return hasDocument
  return hasLedger || id !== 'pack/unknown-clause'
}

/** What is wrong with a rule that is taken over stands where it is overridden. */
function placedRule(rule: RuleSource, files: readonly PackFile[], pack: PackFile): PlacedRule {
  const file = files.find(({ data }) => (data as unknown) === rule)
  return file ? { file, path: [], rule } : { file: pack, path: ['overrides', rule.rule], rule }
}
