import assert from 'node:assert/strict'
import { formatMessage, readConfig } from '@viridict/core'

const read = (text: string) => readConfig({ uri: 'viridict.config.yaml', text })

/** Findings as line:column and the Chinese message. */
function problemsOf(text: string): readonly string[] {
  return read(text).findings.map(
    ({ location: { start }, message }) => `${start.line}:${start.column} ${formatMessage(message, 'zh')}`,
  )
}

describe('viridict.config.yaml', () => {
  it('says packs, date, levels, inputs, decisions and language', () => {
    const { config, findings } = read(
      'packs: [jincheng-2023-35]\nasOf: 2026-06-30\nlevels: {personal-data: off, date-order: note}\n' +
        "includes: ['**/*.yaml']\ndecisions: [reviews/2026.yaml]\nlang: en\n" +
        "ignores: ['old/**']\nreports: [html=a.html]\nbaseline: known.json\n",
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(config, {
      packs: ['jincheng-2023-35'],
      asOf: '2026-06-30',
      levels: { 'personal-data': 'off', 'date-order': 'note' },
      includes: ['**/*.yaml'],
      decisions: ['reviews/2026.yaml'],
      lang: 'en',
      ignores: ['old/**'],
      reports: ['html=a.html'],
      baseline: 'known.json',
      parameters: {},
      overrides: [],
    })
  })

  it('reads the same in Chinese', () => {
    const { config } = read('规则包: [甲]\n判定日: 2026年6月30日\n级别: {personal-data: 关闭}\n语言: 中文\n')
    assert.deepEqual(config, {
      packs: ['甲'],
      asOf: '2026-06-30',
      levels: { 'personal-data': 'off' },
      lang: 'zh',
      parameters: {},
      overrides: [],
    })
  })

  it('may be empty', () => {
    assert.deepEqual(read('').config, { levels: {}, parameters: {}, overrides: [] })
    assert.deepEqual(read('# nothing\n').config, { levels: {}, parameters: {}, overrides: [] })
  })

  it('names what a misspelt key or value was meant to be, where it stands', () => {
    assert.deepEqual(problemsOf('pack: [a]\n'), ['1:1 不认识的键“pack”；是否为“packs”？'])
    assert.deepEqual(problemsOf('级别:\n  personal-data: 提是\n'), ['2:18 不认识的取值“提是”；是否为“提示”？'])
    assert.deepEqual(problemsOf('levels: {personal-data: silent}\n'), [
      '1:25 不认识的取值“silent”；可填：error、错误、warning、警告、note、提示、off、关闭。',
    ])
  })

  it('has no half: with any fault there is no configuration', () => {
    assert.equal(read('asOf: 2026-06-30\nlang: de\n').config, undefined)
    assert.equal(read('asOf: 2026\n').config, undefined)
    assert.equal(read('packs: jincheng-2023-35\n').config, undefined)
    assert.equal(read('levels: off\n').config, undefined)
    assert.equal(read('levels: {a: [off]}\n').config, undefined)
    assert.equal(read('asOf: [\n').config, undefined)
    assert.equal(read('asOf: 2026-06-30\n---\nlang: en\n').config, undefined)
    assert.equal(read('- packs\n').config, undefined)
    assert.equal(read('判定日: 2026-06-30\nasOf: 2026-06-30\n').config, undefined)
  })

  it('says parameters, and what folders have otherwise, in either language', () => {
    const english =
      "parameters: {native-window: 24 months}\noverrides:\n  - files: ['old/**']\n    levels: {sample: off}\n"
    const chinese =
      "规则参数: {native-window: 24 months}\n分文件夹设定:\n  - 文件: ['old/**']\n    级别: {sample: 关闭}\n"
    for (const text of [english, chinese])
      assert.deepEqual(read(text).config, {
        levels: {},
        parameters: { 'native-window': '24 months' },
        overrides: [{ files: ['old/**'], levels: { sample: 'off' }, parameters: {} }],
      })
  })

  it('finds slips in a row of overrides where they stand', () => {
    const row = (more: string) => `overrides:\n  - files: [a]\n    ${more}\n`
    assert.deepEqual(problemsOf(row('levels: {sample: of}')), ['3:22 不认识的取值“of”；是否为“off”？'])
    assert.deepEqual(problemsOf(row('级別: {sample: off}')), ['3:5 不认识的键“级別”；是否为“级别”？'])
    assert.deepEqual(problemsOf(row('parameters: {horizon: {a: 1}}')), ['3:18 此处应为一个值，写成了{…}。'])
    assert.deepEqual(problemsOf('overrides:\n  - levels: {}\n'), ['2:5 缺必填项“文件 files”。'])
    assert.deepEqual(problemsOf('overrides: {files: [a]}\n'), ['1:1 此处应为列表（每行以“- ”开头），写成了“{…}”。'])
  })

  it('takes __proto__ for a rule id like any other', () => {
    const { config } = read('levels: {__proto__: off}\n')
    assert.ok(Object.hasOwn(config?.levels ?? {}, '__proto__'))
  })

  it('tells the host where a key stands', () => {
    const { start } = read('lang: zh\npacks:\n  - one\n  - two\n').at(['packs', 1])
    assert.deepEqual([start.line, start.column], [4, 5])
  })
})
