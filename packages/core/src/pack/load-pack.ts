import type { Finding } from '../finding/finding.js'
import { problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { validateLedger, validatePack, validateRule } from '../generated/validators.js'
import { compilePack } from './compile-pack.js'
import type { Pack, PackSource } from './pack.js'
import { parentsOf } from './place.js'
import { type PackFileRead, readPackFile } from './read-pack-file.js'
import { ruleFindings } from './rule-findings.js'

/** A pack read from texts: the pack where it is whole, and everything that is wrong with it. */
export interface LoadedPack {
  readonly pack?: Pack
  readonly findings: readonly Finding[]
}

/**
 * Reads a pack from its files, by name: pack.yaml, ledger.yaml, one YAML file a rule, and the policy text that
 * pack.yaml names. Packs are data, without code or expressions: one from a stranger is safe to load. Never throws.
 */
export function loadPack(files: ReadonlyMap<string, string>, folder = ''): LoadedPack {
  const uri = (name: string) => (folder === '' ? name : `${folder}/${name}`)
  const missing = ['pack.yaml', 'ledger.yaml'].filter((name) => !files.has(name))
  if (missing.length > 0) return { findings: missing.map((file) => missingFile(uri(file), file)) }
  const pack = readPackFile(uri('pack.yaml'), files.get('pack.yaml') ?? '', validatePack)
  const ledger = readPackFile(uri('ledger.yaml'), files.get('ledger.yaml') ?? '', validateLedger)
  const rules = [...files.keys()]
    .filter(isRuleFile)
    .sort()
    .map((name) => ({ name, ...readPackFile(uri(name), files.get(name) ?? '', validateRule) }))
  const broken = [pack, ledger, ...rules].flatMap(({ findings }) => findings)
  if (broken.length > 0) return { findings: broken }
  const source = { pack: pack.data, ledger: ledger.data, rules: rules.map(({ data }) => data) } as unknown as PackSource
  const findings = [
    ...policyFile(source, files, pack, uri),
    ...placeFindings(source, pack),
    ...rules.flatMap((rule) => ruleFindings(rule, source, files.get(source.pack.document.text) ?? '')),
  ]
  return findings.length > 0 ? { findings } : { pack: compilePack(source), findings }
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

/** Every parent is a place of the pack, and none leads back to itself. */
function placeFindings({ pack: { jurisdictions } }: PackSource, { report }: PackFileRead): readonly Finding[] {
  return jurisdictions.flatMap(({ id, parent }, index) => {
    const leadsNowhere = parent !== undefined && !jurisdictions.some((place) => place.id === parent)
    if (!leadsNowhere && !parentsOf(jurisdictions, id).includes(id)) return []
    return [report(problem('pack/parent', ['jurisdictions', index, 'parent'], { text: id }))]
  })
}
