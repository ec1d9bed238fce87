import assert from 'node:assert/strict'
import { sourceLimits } from '@viridict/core/internal/source/limits.js'
import { findingsIn, inChinese, messageId } from '../findings.js'

const head = 'viridict: 1\nkind: Project\nid: a\nname: a\n'
const rows = (count: number, row: string) => `planting: [${row.repeat(count)}]\n`
const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index, names) => {
  const earlier = names[index - 1]
  return `${name}: &${name} [${`${earlier ? `*${earlier}` : '绿'},`.repeat(10)}]\n`
})

/** Over a limit: the only finding on the text, with the figure. */
const over: Readonly<Record<string, readonly [text: () => string, message: string, figure: number]>> = {
  'a billion laughs': [() => head + bomb.join(''), 'limit-nodes', sourceLimits.nodes],
  'a billion laughs by merge keys': [
    () =>
      `a: &a {x: 1}\n${'bcdefghi'.replace(/./g, (name, at) => `${name}: &${name} {<<: [${`*${'abcdefghi'[at]},`.repeat(10)}]}\n`)}`,
    'limit-nodes',
    sourceLimits.nodes,
  ],
  '10,000 brackets': [() => `${head}area: ${'['.repeat(10_000)}`, 'limit-depth', sourceLimits.depth],
  '10,000 pairs of brackets': [
    () => `${head}area: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'limit-depth',
    sourceLimits.depth,
  ],
  'a million brackets': [() => '['.repeat(1_000_000), 'limit-depth', sourceLimits.depth],
  '10,000 dashes': [() => '- '.repeat(10_000), 'limit-depth', sourceLimits.depth],
  '65 levels': [() => `${'{a: '.repeat(65)}1${'}'.repeat(65)}`, 'limit-depth', sourceLimits.depth],
  'a text that is too long': [
    () => `# ${'绿'.repeat(sourceLimits.characters)}`,
    'limit-bytes',
    sourceLimits.characters,
  ],
  'a million keys': [
    () =>
      head +
      Array.from({ length: 1_000_000 }, (_, index) => `${index.toString(36)}: 1`)
        .join('\n')
        .slice(0, 8_000_000),
    'limit-tokens',
    sourceLimits.tokens,
  ],
  'comments without end': [() => '#\n'.repeat(1_000_000), 'limit-tokens', sourceLimits.tokens],
  'more rows than a list may have': [() => head + rows(sourceLimits.rows + 1, '甲,'), 'limit-rows', sourceLimits.rows],
}

describe('a text over a limit', function () {
  this.timeout(15_000)
  for (const [name, [text, message, figure]] of Object.entries(over)) {
    it(`such as ${name} gives one clear finding, soon`, () => {
      const findings = findingsIn(text())
      assert.deepEqual(findings.map(messageId), [`limit/${message}`])
      assert.ok(findings[0] && inChinese(findings[0]).includes(String(figure)))
      assert.equal(findings[0]?.level, 'error')
    })
  }

  it('that is too long is told with its length', () => {
    const [finding] = findingsIn('a'.repeat(sourceLimits.characters + 7))
    assert.equal(finding && inChinese(finding), '文件有8388615个字符，最多读8388608个，未读取；请拆成几个文件。')
  })

  it('of documents is read up to it', () => {
    const document = (id: number) =>
      `viridict: 1\nkind: Operator\nid: o${id}\nname: 甲\njurisdiction: 别处\nyear: 2026\n`
    const text = Array.from({ length: sourceLimits.documents + 1 }, (_, index) => document(index)).join('---\n')
    const findings = findingsIn(text)
    const [limit, ...others] = findings.filter(({ source }) => source === 'check')
    assert.deepEqual([limit && messageId(limit), others], ['limit/limit-documents', []])
    assert.equal(limit?.location.start.offset, text.lastIndexOf('---'))
    assert.equal(new Set(findings.map(({ subject }) => subject?.id)).size, sourceLimits.documents + 1)
  })
})

describe('a text at a limit', function () {
  this.timeout(15_000)
  const within: Readonly<Record<string, () => string>> = {
    depth: () => `${'{a: '.repeat(64)}1${'}'.repeat(64)}`,
    documents: () => '---\na: 1\n'.repeat(sourceLimits.documents),
    rows: () => `a: [${'甲,'.repeat(sourceLimits.rows)}]`,
    'length of one line': () => `a: ${'绿'.repeat(3_000_000)}`,
  }
  for (const [limit, text] of Object.entries(within)) {
    it(`of ${limit} is read`, () => assert.deepEqual(findingsIn(text()).map(messageId), []))
  }
})
