import type { Finding } from '../finding/finding.js'
import { problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { builtInSource } from './built-in-packs.js'
import { compilePack } from './compile-pack.js'
import { extended, type FindPack } from './extend-pack.js'
import { ledgerProblems } from './ledger-problems.js'
import type { Pack, PackSource } from './pack.js'
import { packProblems } from './pack-problems.js'
import { below } from './placed.js'
import { normalisePolicyText } from './policy-text.js'
import { type PackFileRead, type PackFileRole, readPackFile } from './read-pack-file.js'
import { ruleProblems } from './rule-problems.js'

/** A pack read from texts: the pack where it is whole, and everything that is wrong with it. */
export interface LoadedPack {
  readonly pack?: Pack
  readonly findings: readonly Finding[]
}

/**
 * Reads a pack from its files, by name: pack.yaml, ledger.yaml, one YAML file a rule, and the policy text that
 * pack.yaml names. Packs are data, without code or expressions: one from a stranger is safe to load. `find` gives the
 * pack that this one extends, the built-in ones unless said. Never throws.
 */
export function loadPack(files: ReadonlyMap<string, string>, folder = '', find: FindPack = builtInSource): LoadedPack {
  const uri = (name: string) => (folder === '' ? name : `${folder}/${name}`)
  const missing = ['pack.yaml', 'ledger.yaml'].filter((name) => !files.has(name))
  if (missing.length > 0) return { findings: missing.map((file) => missingFile(uri(file), file)) }
  const read = readFiles(files, uri)
  const broken = [read.pack, read.ledger, ...read.rules].flatMap(({ findings }) => findings)
  if (broken.length > 0) return { findings: broken }
  const source = {
    pack: read.pack.data,
    ledger: read.ledger.data,
    rules: read.rules.map(({ data }) => data),
  } as unknown as PackSource
  const whole = extended(source, find)
  if (!whole)
    return { findings: [read.pack.report(problem('pack/extends', ['extends'], { id: source.pack.extends ?? '' }))] }
  const document = normalisePolicyText(files.get(source.pack.document.text) ?? '')
  const findings = [
    ...policyFile(source, files, read.pack, uri),
    ...packProblems(source, find).map(read.pack.report),
    ...ledgerProblems(whole, document).map(read.ledger.report),
    ...allRuleFindings(whole, read, document),
  ]
  return findings.length > 0 ? { findings } : { pack: compilePack(whole), findings }
}

/** A file of the pack that holds a rule. */
interface RuleFileRead extends PackFileRead {
  readonly name: string
}

interface FilesRead {
  readonly pack: PackFileRead
  readonly ledger: PackFileRead
  readonly rules: readonly RuleFileRead[]
}

function readFiles(files: ReadonlyMap<string, string>, uri: (name: string) => string): FilesRead {
  const read = (name: string, role: PackFileRole) => readPackFile(uri(name), files.get(name) ?? '', role)
  const names = [...files.keys()].filter(isRuleFile).sort()
  return {
    pack: read('pack.yaml', 'pack'),
    ledger: read('ledger.yaml', 'ledger'),
    rules: names.map((name) => ({ name, ...read(name, 'rule') })),
  }
}

/** What is wrong with a rule that is taken over stands where it is overridden, or should be. */
function allRuleFindings(whole: PackSource, { pack, rules }: FilesRead, document: string): readonly Finding[] {
  const files = new Map(rules.map((file) => [file.data as unknown, file]))
  return whole.rules.flatMap((rule) => {
    const file = files.get(rule)
    const problems = ruleProblems(rule, file?.name, whole, document)
    return file ? problems.map(file.report) : below(problems, 'overrides', rule.rule).map(pack.report)
  })
}

function isRuleFile(name: string): boolean {
  return name.endsWith('.yaml') && !name.includes('/') && name !== 'pack.yaml' && name !== 'ledger.yaml'
}

function missingFile(uri: string, file: string): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  return problemAt(problem('pack/missing-file', [], { file }), 0, { uri, path: [], start, end: start })
}

function policyFile(
  { pack }: PackSource,
  files: ReadonlyMap<string, string>,
  read: PackFileRead,
  uri: (name: string) => string,
): readonly Finding[] {
  const { text } = pack.document
  return files.has(text) ? [] : [read.report(problem('pack/missing-file', ['document', 'text'], { file: uri(text) }))]
}
