import assert from 'node:assert/strict'
import { findingsIn, inChinese, messageId } from '../findings.js'

const head = 'viridict: 1\nkind: Project\n'

/** What is written behind the head, the message that it gives, and where: the rest of the line from there on. */
const errors: readonly (readonly [name: string, text: string, message: string, at: string])[] = [
  ['a tab that indents', 'area:\n\tgreen: 1 m2\n', 'tab', '\tgreen: 1 m2'],
  ['a bracket that is not closed', 'area: {green: 1 m2\nwork: new\n', 'missing-bracket-or-quote', 'work: new'],
  [
    'a list that is not closed',
    'evidence: [{topic: parkSystemPlan}\nwork: new\n',
    'missing-bracket-or-quote',
    'work: new',
  ],
  ['a bracket too many', 'area: {green: 1 m2}}\nwork: new\n', 'unexpected', '}'],
  ['a double quote that is not closed', 'name: "游园\nwork: new\n', 'missing-bracket-or-quote', ''],
  ['a single quote that is not closed', "name: '游园\nwork: new\n", 'missing-bracket-or-quote', ''],
  ['text behind a quote', 'name: "示例"游园\n', 'unexpected', '游园'],
  ['uneven indentation', 'area:\n  site: 1 m2\n green: 1 m2\n', 'indentation', ' green: 1 m2'],
  ['a key without a colon', 'name\nwork: new\n', 'key', 'name'],
  ['no space behind a colon', 'name:游园\nwork: new\n', 'key', 'name:游园'],
  ['a list among keys', '- 国槐\n', 'key', '- 国槐'],
  ['a list as a key', '? [甲]\n: 乙\n', 'key', '[甲]'],
  ['a value that begins with @', 'name: @游园\n', 'scalar', '@游园'],
  ['an escape that there is not', 'name: "游\\q园"\n', 'escape', '\\q园"'],
  ['two anchors on one value', 'name: &a &b 游园\n', 'alias', '&b 游园'],
  ['an alias that leads nowhere', 'name: *a\n', 'alias', '*a'],
]

describe('a text that is no YAML', () => {
  for (const [name, text, message, at] of errors) {
    it(`because of ${name}`, () => {
      const [finding] = findingsIn(head + text).filter(({ rule }) => rule === 'yaml-syntax')
      assert.ok(finding)
      assert.equal(messageId(finding), `yaml-syntax/${message}`)
      assert.equal(finding.level, 'error')
      assert.equal((head + text).slice(finding.location.start.offset).split('\n')[0], at)
    })
  }

  it('because of a tag is warned of, and read without it', () => {
    const findings = findingsIn(`${head}name: !x 游园\n`)
    const [tag] = findings.filter(({ rule }) => rule === 'yaml-syntax')
    assert.deepEqual([tag && messageId(tag), tag?.level], ['yaml-syntax/tag', 'warning'])
    assert.equal(findings.find(({ subject }) => subject)?.subject?.name, '游园')
  })
})

describe('full-width punctuation where YAML needs its own', () => {
  const lines: Readonly<Record<string, string>> = {
    'kind：Project\nname: 游园\n': '：',
    'area: ｛green: 1 m2｝\n': '｛｝',
    'area：{green: 1 m2}\n': '：',
    'area: {green：1 m2，site：2 m2}\n': '：，',
    'planting: ［甲，乙］\n': '［，］',
    'area：{green: 1 m2\nwork: new\n': '：',
    'area: {green: 1 m2、site: 2 m2}\n': '、',
  }
  for (const [text, signs] of Object.entries(lines)) {
    it(`is named: ${JSON.stringify(text)}`, () => {
      const found = findingsIn(head + text).find((finding) => messageId(finding) === 'yaml-syntax/full-width')
      assert.ok(found)
      assert.ok(inChinese(found).includes(`“${signs}”`), inChinese(found))
    })
  }

  it('inside names, quotes and comments is nothing', () => {
    const text = `${head}name: 街角，游园：一期\nid: "｛1｝"\narea: {green: 1 m2}} # ：，｛｝\n`
    const found = findingsIn(text).filter((finding) => finding.rule === 'yaml-syntax')
    assert.deepEqual(found.map(messageId), ['yaml-syntax/unexpected'])
  })
})
