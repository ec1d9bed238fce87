import assert from 'node:assert/strict'
import type { Location } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, uriOf } from './editor.js'

export const city = `绿规: 1
类型: 辖区
编号: city
名称: 市本级
辖区: 市本级
年度: 2026
公园:
  - { 编号: P-1, 分类: 口袋公园 }
图层: { 公园: 图层/公园.geojson, 居住用地: ../图层/居住.geojson, 历史文化街区: /etc/街区.geojson }
申请豁免:
  - { 规则: park-classes, 理由: 说明, 依据文件: { 文件: https://example.org/a.pdf } }
`

export const project = `viridict: 1
kind: Project
id: garden
name: Garden
jurisdiction: cityProper
plan: { geometry: plan.geojson }
nativeList: { title: List, file: ../lists/list.pdf }
`

export const decisions = `viridict: 1
kind: Decisions
decisions:
  - { rule: park-classes, subject: city, decision: waive }
  - { rule: park-functions, subject: 'city#P-1', decision: waive }
  - { rule: no-rule, subject: "cit\\u0079#P-1", decision: waive }
  - { rule: park-classes, subject: gone, decision: waive }
`

const config = 'decisions: [decisions.yaml]\nlevels: { park-classes: off }\n'

export const files: Readonly<Record<string, string>> = {
  'city.yaml': city,
  'decisions.yaml': decisions,
  'projects/garden.yaml': project,
  'viridict.config.yaml': config,
}

/** Where a word stands for the first time in a text, a character into it. */
export function at(editor: Editor, name: string, word: string) {
  const text = editor.text(name)
  assert.ok(text.includes(word), `${name} has ${word}`)
  return { position: positionIn(text, text.indexOf(word) + 1) }
}

export function positionIn(text: string, offset: number) {
  return TextDocument.create('', '', 0, text).positionAt(offset)
}

/** What stands at a range, with its text and line. */
export function shown(editor: Editor, { uri, range }: Location): string {
  const name = [...editor.files.keys()].find((candidate) => uriOf(candidate) === uri) ?? uri
  return `${name}:${range.start.line + 1} ${TextDocument.create('', '', 0, editor.text(name)).getText(range)}`
}
