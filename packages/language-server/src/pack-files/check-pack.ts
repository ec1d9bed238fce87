import {
  builtInSource,
  extended,
  type Finding,
  judgementProblems,
  ledgerProblems,
  normalisePolicyText,
  type PackFileRead,
  type PackFileRole,
  type PackSource,
  type Path,
  type Problem,
  packProblems,
  problem,
  ruleProblems,
} from '@viridict/core'

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

/** `policy`: the policy text, or null where there is none; undefined where nobody has looked yet. */
export function checkPack(files: readonly PackFile[], policy: string | null | undefined): CheckedPack {
  const own = files.flatMap(({ findings }) => findings)
  const pack = theFile(files, 'pack')
  const rules = files.filter(({ role, findings }) => role === 'rule' && findings.length === 0)
  if (!pack) return { source: undefined, findings: [...own, ...withoutPack(files)], judged: [] }
  const ledger = theFile(files, 'ledger')
  const isLedgerRead = ledger !== undefined && ledger.findings.length === 0
  const written = {
    pack: pack.data,
    ledger: isLedgerRead ? ledger.data : [],
    rules: rules.map(({ data }) => data),
  } as unknown as PackSource
  const source = pack.findings.length > 0 ? undefined : extended(written, builtInSource)
  const missing = [
    ...(ledger ? [] : [problem('pack/missing-file', ['pack'], { file: 'ledger.yaml' })]),
    ...(source && policy === null
      ? [problem('pack/missing-file', ['document', 'text'], { file: written.pack.document.text })]
      : []),
    ...(pack.findings.length === 0 && !source
      ? [problem('pack/extends', ['extends'], { id: written.pack.extends ?? '' })]
      : []),
  ]
  const above = [...own, ...missing.map(pack.report)]
  if (!source) return { source, findings: above, judged: [] }
  const document = policy === undefined || policy === null ? undefined : normalisePolicyText(policy)
  const isKnown = ({ id }: Problem) => isTold(id, isLedgerRead, document !== undefined)
  const placed = source.rules.flatMap((rule) => placedRule(rule, rules, pack))
  return {
    source,
    findings: [
      ...above,
      ...packProblems(written, builtInSource).map(pack.report),
      ...(isLedgerRead
        ? ledgerProblems(allNamed(source, files), document ?? '')
            .filter(isKnown)
            .map(ledger.report)
        : []),
      ...placed.flatMap(({ file, path, rule }) =>
        ruleProblems(rule, file.role === 'rule' ? file.name : undefined, source, document ?? '')
          .filter(isKnown)
          .map((found) => file.report({ ...found, path: [...path, ...found.path] })),
      ),
    ],
    judged: placed.filter(({ rule }) =>
      rule.judgements.every((judgement, index) => judgementProblems(judgement, index, source.pack).length === 0),
    ),
  }
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

/** What is wrong with a rule that is taken over stands where it is overridden; what is right with the others needs no saying. */
function placedRule(rule: RuleSource, files: readonly PackFile[], pack: PackFile): readonly PlacedRule[] {
  const file = files.find(({ data }) => (data as unknown) === rule)
  return [file ? { file, path: [], rule } : { file: pack, path: ['overrides', rule.rule], rule }]
}

/** A rule whose file is broken is there all the same. */
function allNamed(source: PackSource, files: readonly PackFile[]): PackSource {
  const broken = files.filter(({ role, findings }) => role === 'rule' && findings.length > 0)
  const named = broken.map(({ name }) => ({ rule: name.replace(/\.yaml$/, '') }) as RuleSource)
  return { ...source, rules: [...source.rules, ...named] }
}
