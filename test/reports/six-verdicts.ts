import assert from 'node:assert/strict'
import { type Assessment, assess, loadPack, type Pack } from '@viridict/core'

/** A made-up policy of one clause a verdict; each rule asks for square metres of the green area or of the site. */
const policy =
  '绿地面积不少于100平方米。用地面积不少于100平方米。宜达到9000平方米。到2030年达到9000平方米。设计应当美观。新建项目应当种树。'

interface Given {
  readonly id: string
  readonly clause: string
  readonly zh: string
  readonly quotation: string
  readonly judgement: string
}

const rules: readonly Given[] = [
  {
    id: 'enough-green',
    clause: '一1',
    zh: '绿地面积',
    quotation: '绿地面积不少于100平方米',
    judgement: judgement('shall', 'area.green', '100 m2', 'always'),
  },
  {
    id: 'enough-site',
    clause: '一2',
    zh: '用地面积',
    quotation: '用地面积不少于100平方米',
    judgement: judgement('shall', 'area.site', '100 m2', 'always'),
  },
  {
    id: 'hoped-for',
    clause: '一3',
    zh: '倡导面积',
    quotation: '宜达到9000平方米',
    judgement: judgement('should', 'area.green', '9000 m2', 'always'),
  },
  {
    id: 'by-2030',
    clause: '一4',
    zh: '2030年目标面积',
    quotation: '到2030年达到9000平方米',
    judgement: judgement('shall', 'area.green', '9000 m2', '2030-12-31'),
  },
  {
    id: 'beautiful',
    clause: '一5',
    zh: '美观',
    quotation: '设计应当美观',
    judgement: `${judgement('shall', 'area.green', '1 m2', 'always')}, review: {zh: 是否美观, en: whether it is beautiful}`,
  },
  {
    id: 'new-only',
    clause: '一6',
    zh: '新建项目',
    quotation: '新建项目应当种树',
    judgement: `${judgement('shall', 'area.green', '1 m2', 'always')}, when: [{where: {work: new}, otherwise: {zh: 改建项目不适用, en: rebuilt}}]`,
  },
]

function judgement(modality: string, field: string, limit: string, due: string): string {
  const repair = '{zh: "补足{amount}。", en: "Add {amount}."}'
  return `subject: Project, modality: ${modality}, measure: {value: {field: ${field}}}, milestones: [{gte: ${limit}, due: ${due}}], repair: ${repair}`
}

/** A rule file has cases; these are not run. */
const unusedCase = '{name: {zh: 例, en: case}, asOf: 2026-06-30, given: {kind: Project}, expect: {verdict: open}}'

function ruleFile({ id, clause, zh, quotation, judgement: judged }: Given): string {
  const text = `{zh: ${zh}, en: ${id}}`
  return `{rule: ${id}, clause: ${clause}, title: ${text}, quotation: ${quotation}, summary: ${text}, declare: ${text}, judgements: [{${judged}}], cases: [${unusedCase}]}`
}

function ledgerRow({ id, clause, zh, quotation }: Given): string {
  return `- {clause: ${clause}, title: {zh: ${zh}, en: ${id}}, text: ${quotation}, summary: {en: ${id}}, kind: Q, modality: shall, units: [], deadline: [], subject: {zh: 项目, en: project}, rules: [${id}]}`
}

export function sixVerdictsPack(): Pack {
  const { pack, findings } = loadPack(
    new Map([
      [
        'pack.yaml',
        '{pack: made-up, title: {zh: 虚构办法, en: Made-up rules}, document: {number: 虚构〔2026〕1号, issuer: 虚构单位, date: 2026-01-01, text: policy.txt}, jurisdictions: [{id: somewhere, zh: 某区, en: Somewhere, level: 区}], groups: {}, parameters: {}}',
      ],
      ['ledger.yaml', rules.map(ledgerRow).join('\n')],
      ['policy.txt', policy],
      ...rules.map((rule) => [`${rule.id}.yaml`, ruleFile(rule)] as const),
    ]),
  )
  assert.deepEqual(
    findings.map(({ message, location }) => [location.uri, ...location.path, message.args]),
    [],
  )
  assert.ok(pack)
  return pack
}

/** Under the made-up pack: pass, open, fail, two informational, review and notApplicable, in one declaration. */
export const sixVerdicts = `viridict: 1
kind: Project
id: six
name: 六种结论的项目
jurisdiction: somewhere
category: other
work: rebuilt
stage: design
designedOn: 2026-02-01
area: {green: 50 m2}
`

export const asOf = '2026-06-30'

export function assessSix(text = sixVerdicts, decisions?: string): Assessment {
  const reviewer = decisions === undefined ? {} : { decisions: [{ uri: 'decisions.yaml', text: decisions }] }
  return assess([{ uri: 'designs/six.yaml', text }], { asOf, packs: [sixVerdictsPack()], ...reviewer })
}

/** A reviewer waives the failing rule until the end of the year. */
export function waiver(assessment: Assessment): string {
  return decided(assessment, 'enough-green', 'waive, until: 2026-12-31')
}

/** A reviewer's file with one decision on the made-up project. */
export function decided({ findings }: Assessment, rule: string, decision: string): string {
  const fingerprint = findings.find((finding) => finding.rule === rule)?.judged?.fingerprint
  return `viridict: 1
kind: Decisions
decisions:
  - {rule: ${rule}, subject: six, decision: ${decision}, reason: 场地受限, by: 某区审查组, date: 2026-06-01, fingerprint: '${fingerprint}'}
`
}
