import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changedFiles, generateFiles, writeFile } from '@viridict/codegen'

/** The repository; this file runs from test/dist/codegen. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url))

const made: string[] = []

/** A folder that stands for a repository, with these files in it. */
export function makeRoot(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'viridict-codegen-'))
  made.push(root)
  for (const [path, text] of Object.entries(files)) put(root, path, text)
  return root
}

export function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

export function removeRoots(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true })
}

/** What is generated under a root, by path. */
export async function generated(root: string): Promise<ReadonlyMap<string, string>> {
  const { files } = await generateFiles(root)
  return new Map(files.map(({ path, text }) => [path, text]))
}

export async function writeGenerated(root: string): Promise<void> {
  const { files } = await generateFiles(root)
  for (const file of changedFiles(root, files)) writeFile(root, file)
}

/** One of the generated modules of a root. */
export async function generatedModule(root: string, name: string): Promise<string> {
  return (await generated(root)).get(`packages/core/src/generated/${name}.ts`) ?? ''
}

export function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
}

export const vocabulary = `
kind: { Garden: { zh: 花园 }, Gardener: { zh: 园丁 } }
yesno: { 'true': { zh: 是 }, 'false': { zh: 否 } }
stage: { design: { zh: 设计 }, completed: { zh: 建成 } }
class: { community: { zh: 社区公园, codes: [G12] }, garden: { zh: 街头游园, codes: [G14], aliases: [游园] } }
`

/** Every construct of the dialect once. */
export const projectSchema = `
$id: project
title: Garden
x-zh: 花园
description: One garden.
x-description-zh: 一处花园。
type: object
required: [kind, stage]
properties:
  kind: { x-zh: 类型, x-type: enum, x-enum: kind, const: Garden }
  name: { x-zh: 名称, x-type: text, x-personal: true, examples: [示例花园, Sample garden] }
  stage: { x-zh: 阶段, x-type: enum, x-enum: stage, examples: [design], x-clauses: [二(二)1, 二(二)2] }
  completedOn: { x-zh: 建成日期, x-type: date, description: 'Day of completion.', x-description-zh: 建成的日期。 }
  area: { x-zh: 面积, x-type: area, x-unit: m2, examples: [0 m2] }
  under: { x-zh: 林下, x-type: enum, x-enum: yesno }
  classes: { x-zh: 分类, type: array, items: { x-type: enum, x-enum: class, examples: [garden] } }
  parks: { x-zh: 公园, type: array, x-register: true, items: { $ref: 'common#/$defs/park' } }
  logs: { x-zh: 记录, type: array, x-open: true, items: { x-type: text } }
  park: { x-zh: 本园, $ref: 'common#/$defs/park', x-without: [name, stage] }
  certificate: { x-zh: 证书, $ref: '#/$defs/certificate', x-or-none: true }
if: { properties: { stage: { const: completed } }, required: [stage] }
then: { required: [completedOn] }
$defs:
  certificate:
    title: Certificate
    x-zh: 证书
    type: object
    required: [validUntil]
    properties:
      validUntil: { x-zh: 有效期至, x-type: date, x-or-permanent: true }
`

export const commonSchema = `
$id: common
$defs:
  park:
    title: Park
    x-zh: 公园
    type: object
    required: [name, class]
    properties:
      name: { x-zh: 名称, x-type: text }
      class: { x-zh: 分类, x-type: enum, x-enum: class }
      stage: { x-zh: 阶段, x-type: enum, x-enum: stage }
      completedOn: { x-zh: 建成日期, x-type: date }
    if: { properties: { stage: { const: completed } }, required: [stage] }
    then: { required: [completedOn] }
`

export const dialect: Readonly<Record<string, string>> = {
  'schemas/project.schema.yaml': projectSchema,
  'schemas/common.schema.yaml': commonSchema,
  'schemas/vocabulary.yaml': vocabulary,
}

const policySchemas = ['rule', 'pack', 'ledger'].map((id) => `schemas/${id}.schema.yaml`)

/** The dialect with a pack of one clause, one rule and one measure, under the real schemas of packs. */
export function packFiles(): Readonly<Record<string, string>> {
  const real = policySchemas.map((path) => [path, read(path)])
  return { ...dialect, ...Object.fromEntries(real), ...pack }
}

export const rulePath = 'rules/hill-2020/park-area.yaml'

const pack: Readonly<Record<string, string>> = {
  'schemas/measures/value.schema.yaml': read('schemas/measures/value.schema.yaml'),
  'schemas/messages.yaml': 'word-pass: { zh: 符合, en: pass }\nword-fail: { zh: 不符合, en: fail }\n',
  'schemas/checks.yaml': `
unit:
  level: warning
  title: { zh: 单位不符, en: Unit }
  messages: { unknown: { zh: '不认识的单位“{text}”。', en: 'Unknown unit {text}.' } }
`,
  'rules/hill-2020/pack.yaml': `
pack: hill-2020
title: { zh: 山城规定, en: Hill rules }
document: { number: 山〔2020〕1号, issuer: 山城, date: 2020-01-01, text: policy.txt }
jurisdictions: [{ id: hill, zh: 山城, en: Hill, level: 市 }]
groups: {}
parameters:
  policy-date: { value: 2020-01-01, title: { zh: 印发日期, en: date of issue }, source: { zh: 文件, en: document }, assumed: false }
`,
  'rules/hill-2020/ledger.yaml': `
- clause: 二(三)1
  title: { zh: 公园面积, en: Park area }
  text: 公园面积不小于100平方米。
  summary: { en: Parks have at least 100 m2. }
  kind: Q
  modality: shall
  units: []
  deadline: []
  subject: { zh: 花园, en: gardens }
  rules: [park-area]
- clause: 二(三)2
  title: { zh: 精神, en: Spirit }
  text: 发扬精神。
  summary: { en: Be of good spirit. }
  kind: X
  modality: should
  units: []
  deadline: []
  subject: { zh: 全市, en: the city }
  rules: []
  reason: { zh: 没有可以申报的事实。, en: Nothing can be declared. }
`,
  [rulePath]: `
rule: park-area
clause: 二(三)1
title: { zh: 公园面积, en: Park area }
quotation: 公园面积不小于100平方米
summary: { zh: 看公园面积 | 不看道路。, en: The area of the park. }
declare: { zh: 填写面积。, en: Write area. }
restsOn: [{ zh: 条款原文。, en: The clause itself. }]
judgements:
  - subject: Garden
    modality: shall
    when: [{ where: { completedOn: { gte: $policy-date }, classes: [community, garden] }, otherwise: { zh: 较早建成。, en: It is older. } }]
    measure: { value: { field: area } }
    milestones: [{ gte: 100 m2, due: 2025-12-31 }]
cases:
  - name: { zh: 恰好100平方米, en: exactly 100 m2 }
    asOf: 2026-06-30
    given: { kind: Garden, area: 100 m2, under: true, park: { class: garden }, certificate: none }
    expect: { verdict: pass, value: 100 m2 }
  - name: { zh: 差一点, en: near miss }
    asOf: 2026-06-30
    given: { kind: Garden, area: 99.9 m2, certificate: { validUntil: permanent } }
    expect: { verdict: fail, value: 99.9 m2 }
`,
}
