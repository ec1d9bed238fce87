import type { Finding } from '../finding/finding.js'
import { problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { validateLedger, validatePack, validateRule } from '../generated/validators.js'
import { readThreshold } from '../quantity/threshold.js'
import { compilePack } from './compile-pack.js'
import type { Pack, PackSource } from './pack.js'
import { parentsOf } from './place.js'
import { normalisePolicyText } from './policy-text.js'
import { type PackFileRead, readPackFile } from './read-pack-file.js'

/** A pack read from texts: the pack where it is whole, and everything that is wrong with it. */
export interface LoadedPack {
  readonly pack?: Pack
  readonly findings: readonly Finding[]
}

type RuleFile = PackSource['rules'][number]

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
    ...rules.flatMap((rule) => ruleFindings(rule, source, files)),
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

/** What a schema cannot say: names, clauses, quotations, parameters and figures that lead nowhere. */
function ruleFindings(
  { name, data, report }: PackFileRead & { readonly name: string },
  { pack, ledger }: PackSource,
  files: ReadonlyMap<string, string>,
): readonly Finding[] {
  const rule = data as unknown as RuleFile
  const policy = normalisePolicyText(files.get(pack.document.text) ?? '')
  const problems = [
    ...(`${rule.rule}.yaml` === name ? [] : [problem('pack/file-name', ['rule'], { rule: rule.rule, file: name })]),
    ...(ledger.some(({ clause }) => clause === rule.clause)
      ? []
      : [problem('pack/unknown-clause', ['clause'], { clause: rule.clause })]),
    ...(policy.includes(normalisePolicyText(rule.quotation)) ? [] : [problem('pack/quotation', ['quotation'], {})]),
    ...rule.judgements.flatMap((judgement, index) => [
      ...unknownParameters(judgement, pack.parameters).map((text) =>
        problem('pack/parameter', ['judgements', index], { text }),
      ),
      ...unreadableBounds(judgement, pack.parameters).map((text) =>
        problem('pack/figure', ['judgements', index], { text }),
      ),
      ...judgement.milestones.flatMap((milestone, row) =>
        unreadable(milestone, pack.parameters).map((text) =>
          problem('pack/figure', ['judgements', index, 'milestones', row], { text }),
        ),
      ),
    ]),
  ]
  return problems.map(report)
}

type Parameters = PackSource['pack']['parameters']

function unknownParameters(value: unknown, parameters: Parameters): readonly string[] {
  if (typeof value === 'string')
    return value.startsWith('$') && !Object.hasOwn(parameters, value.slice(1)) ? [value] : []
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((item) => unknownParameters(item, parameters))
    : []
}

function unreadable(
  { due, ...bounds }: RuleFile['judgements'][number]['milestones'][number],
  parameters: Parameters,
): readonly string[] {
  const dates = due === 'always' || due === 'undated' ? [] : [due]
  return [...dates, ...Object.values(bounds)].filter((text) => !isThreshold(putIn(text, parameters)))
}

/** Bounds in the conditions of a judgement, however deep, that are no figure, date or span of months. */
function unreadableBounds(value: unknown, parameters: Parameters): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, bound]) => {
    if (typeof bound !== 'string') return key === 'milestones' ? [] : unreadableBounds(bound, parameters)
    const text = putIn(bound, parameters)
    if (key === 'within') return text.startsWith('$') || /^\d+ months$/.test(text) ? [] : [bound]
    return bounds.has(key) && text !== 'asOf' && !isThreshold(text) ? [bound] : []
  })
}

const bounds = new Set(['gt', 'gte', 'lt', 'lte', 'validAt'])

/** What is put in for a parameter; one that there is not stays as it is, since it is a fault of its own. */
function putIn(text: string, parameters: Parameters): string {
  const name = text.slice(1)
  const value = text.startsWith('$') && Object.hasOwn(parameters, name) ? parameters[name]?.value : undefined
  return value === undefined ? text : [value].flat().join('、')
}

function isThreshold(text: string): boolean {
  return text.startsWith('$') || readThreshold(text) !== undefined
}
