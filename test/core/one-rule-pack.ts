import { type Assessment, assess, type Finding, type Pack } from '@viridict/core'
import type { Judgement } from '@viridict/core/internal/generated/rules.js'
import { compilePack } from '@viridict/core/internal/pack/compile-pack.js'

const text = { zh: '测试', en: 'test' }

export type Given = Omit<Judgement, 'subject' | 'modality'> & Partial<Judgement>

/** A pack of one rule, named `rule`, over 甲市 (city) with 甲区 (district) and 甲乡 (village) in it. */
export function packOf(...judgements: readonly Given[]): Pack {
  return compilePack({
    pack: {
      pack: 'test',
      title: text,
      document: { number: '测试〔2026〕1号', issuer: '测试', date: '2023-08-17', text: 'policy.txt' },
      jurisdictions: [
        { id: 'city', zh: '甲市', en: 'City', level: '市' },
        { id: 'district', zh: '甲区', en: 'District', level: '区', parent: 'city' },
        { id: 'village', zh: '甲乡', en: 'Village', level: '区', parent: 'district' },
        { id: 'other', zh: '乙市', en: 'Other', level: '市' },
      ],
      groups: { cities: { ...text, places: ['city', 'other'] }, parts: { ...text, places: ['district', 'village'] } },
      outside: 'cities',
      parameters: { horizon: { value: '2030-12-31', title: text, source: text, assumed: 'true' } },
    },
    ledger: [],
    rules: [
      {
        rule: 'rule',
        clause: '一(一)',
        title: text,
        quotation: '',
        summary: text,
        declare: text,
        judgements: judgements.map((judgement) => ({ subject: 'Jurisdiction', modality: 'shall', ...judgement })),
        cases: [],
      },
    ],
  })
}

export type Facts = Readonly<Record<string, unknown>>

const common = { viridict: '1', jurisdiction: 'city', name: '案例' }
export const jurisdiction = { ...common, kind: 'Jurisdiction', id: 'place', year: '2026', scope: 'builtUp' }
export const operator = { ...common, kind: 'Operator', id: 'operator', year: '2026' }
export const project = {
  ...common,
  kind: 'Project',
  id: 'project',
  category: 'other',
  work: 'new',
  stage: 'design',
  area: { green: '1000 m2' },
}

/** Declarations, each a text of its own. JSON is YAML, so that no quoting is needed. */
export function assessFacts(pack: Pack | undefined, declarations: readonly Facts[], asOf = '2026-12-31'): Assessment {
  const sources = declarations.map((facts, index) => ({ uri: `${index}.yaml`, text: JSON.stringify(facts) }))
  return assess(sources, { asOf, ...(pack && { packs: [pack] }) })
}

/** The findings of the rule on a declaration. */
export function findingsOn(judgement: Given, facts: Facts, asOf?: string): readonly Finding[] {
  return assessFacts(packOf(judgement), [facts], asOf).findings.filter(({ rule }) => rule === 'rule')
}

export function findingOn(judgement: Given, facts: Facts, asOf?: string): Finding {
  const [finding, ...others] = findingsOn(judgement, facts, asOf)
  if (!finding || others.length > 0) throw new Error(`${others.length + 1} findings`)
  return finding
}
