import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '@viridict/core'
import { parts, templateOf, turnedOn } from '../cli/init/template.js'
import { findingsIn, messageId } from '../core/findings.js'
import { cornerGarden } from '../core/texts/corner-garden.js'
import { cornerGardenInChinese } from '../core/texts/corner-garden-in-chinese.js'
import { type Judge, judgeOf, languages } from './editor-schemas.js'
import { read, repository } from './fixture.js'

const templates = (['project', 'jurisdiction', 'operator'] as const).flatMap((kind) =>
  languages.map((language) => ({ name: `${kind} in ${language}`, text: templateOf(kind, language) })),
)
const examples = readdirSync(join(repository, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(repository, 'examples', name)).map((file) => `examples/${name}/${file}`))
  .filter((path) => path.endsWith('.yaml'))

/** What the reader finds wrong with a text, as the form calls it. */
const faultsOf = (text: string) =>
  findingsIn(text).flatMap((finding) => (finding.source === 'check' ? [messageId(finding)] : []))

/** What is wrong with the declaration of a corner garden when one of its words is another. */
const nearMisses: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ['a misspelt key', '绿地面积:', '绿地面织:'],
  ['a misspelt English key', '绿地面积:', 'gren:'],
  ['a key that stands elsewhere', '植物:', '名称:'],
  ['a misspelt value', '建设性质: 新建', '建设性质: 新修'],
  ['a value of another enumeration', '阶段: 建成', '阶段: 新建'],
  ['a missing key', /^名称: .*\n/m, ''],
  ['a missing kind', /^类型: .*\n/m, ''],
  ['a key that the stage asks for', /^建成日期: .*\n/m, ''],
  ['a required key without a value', /^建设性质: .*$/m, '建设性质:'],
  ['a kind that there is not', '类型: 项目', '类型: 工程'],
  ['another version', '绿规: 1', '绿规: 2'],
  ['a unit of another dimension', /用地面积: [^,}\n]*/, '用地面积: 6200 m'],
  ['a unit that there is not', /用地面积: [^,}\n]*/, '用地面积: 6200 sqm'],
  ['a negative figure', /用地面积: [^,}\n]*/, '用地面积: -1'],
  ['half a tree', /数量: [^,}\n]*/, '数量: 3.5 株'],
  ['a word for a figure', /用地面积: [^,}\n]*/, '用地面积: 很大'],
  ['a date in another form', /^设计日期: .*$/m, '设计日期: 2026/5/30'],
  ['a month that there is not', /^设计日期: .*$/m, '设计日期: 2026-13-01'],
  ['a figure for a mapping', /^面积: .*(?:\n .*)*/m, '面积: 6200 m2'],
  ['a mapping for a list', /^苗木表:(?:\n .*)*/m, '苗木表: {植物: 国槐}'],
]

for (const language of languages) {
  describe(`the JSON Schema in ${language === 'zh' ? 'Chinese' : 'English'}`, () => {
    let judge: Judge
    let judgeConfig: Judge
    before(() => {
      judge = judgeOf('declaration', language)
      judgeConfig = judgeOf('config', language)
    })

    it('accepts every example, in whichever language', () => {
      assert.ok(examples.length > 30)
      for (const path of examples) {
        const accepts = path.endsWith('viridict.config.yaml') ? judgeConfig : judge
        assert.deepEqual(accepts(read(path)), [], path)
      }
    })

    it('accepts every template, as it is and with its lines turned on', () => {
      for (const { name, text } of templates) {
        assert.deepEqual(judge(text), [], name)
        assert.deepEqual(judge(turnedOn(text)), [], name)
        for (const part of parts(text)) assert.deepEqual(judge(part.text), [], `${name}: ${part.key}`)
      }
    })

    it('accepts both languages in one text', () => {
      const mixed = cornerGardenInChinese.replace('名称:', 'name:').replace('建设性质: 新建', 'work: new')
      assert.notEqual(mixed, cornerGardenInChinese)
      assert.deepEqual(faultsOf(mixed), [])
      assert.deepEqual(judge(mixed), [])
    })

    it('accepts letters of full width, blanks and merge keys, as the reader does', () => {
      const wide = cornerGarden.replaceAll(/^( *)([a-zA-Z]+):/gm, (_, indent, key) => `${indent}${fullWidth(key)}:`)
      const merged = cornerGardenInChinese.replace('建设性质: 新建', '<<: {建设性质: 新建}')
      for (const text of [wide, merged, cornerGarden.replace('work: new', '" work ": ｎｅｗ')]) {
        assert.notEqual(text, cornerGarden)
        assert.deepEqual(faultsOf(text), [])
        assert.deepEqual(judge(text), [])
      }
    })

    for (const [what, from, to] of nearMisses) {
      it(`rejects ${what}`, () => {
        const text = cornerGardenInChinese.replace(from, to)
        assert.notEqual(text, cornerGardenInChinese)
        assert.notDeepEqual(judge(text), [])
        assert.notDeepEqual(faultsOf(text), [], 'the reader accepts it')
      })
    }

    it('rejects in a configuration what the reader does', () => {
      for (const text of ['语言: 法文', 'levels: {unit: loud}', '判定日: 昨天', '规则: []', 'packs: taiyuan-2023']) {
        assert.notDeepEqual(judgeConfig(text), [], text)
        assert.notDeepEqual(readConfig({ uri: 'viridict.config.yaml', text }).findings, [], text)
      }
    })

    it('says nothing of a text that is none of ours', () => {
      const others = ['kind: Deployment\nmetadata: {name: a}\n', '- 1\n- 2\n', '', 'name: a\nservices: {}\n', '一句话']
      for (const text of others) assert.deepEqual(judge(text), [], text)
    })
  })
}

function fullWidth(word: string): string {
  return [...word].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('')
}
