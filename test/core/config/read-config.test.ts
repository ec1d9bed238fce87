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
    })
  })

  it('reads the same in Chinese', () => {
    const { config } = read('规则包: [甲]\n判定日: 2026年6月30日\n级别: {personal-data: 关闭}\n语言: 中文\n')
    assert.deepEqual(config, { packs: ['甲'], asOf: '2026-06-30', levels: { 'personal-data': 'off' }, lang: 'zh' })
  })

  it('may be empty', () => {
    assert.deepEqual(read('').config, { levels: {} })
    assert.deepEqual(read('# nothing\n').config, { levels: {} })
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

  it('takes __proto__ for a rule id like any other', () => {
    const { config } = read('levels: {__proto__: off}\n')
    assert.ok(Object.hasOwn(config?.levels ?? {}, '__proto__'))
  })

  it('tells the host where a key stands', () => {
    const { start } = read('lang: zh\npacks:\n  - one\n  - two\n').at(['packs', 1])
    assert.deepEqual([start.line, start.column], [4, 5])
  })
})
