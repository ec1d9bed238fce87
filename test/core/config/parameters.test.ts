import assert from 'node:assert/strict'
import { configProblems, defaultPack, formatMessage, readConfig, withParameters } from '@viridict/core'

/** What is wrong with a configuration for the pack of 晋市政办〔2023〕35号: line:column and the Chinese message. */
function problemsOf(text: string): readonly string[] {
  const { config, report } = readConfig({ uri: 'viridict.config.yaml', text })
  return configProblems(config ?? assert.fail('not read'), [defaultPack()], [])
    .map(report)
    .map(({ location: { start }, message }) => `${start.line}:${start.column} ${formatMessage(message, 'zh')}`)
}

function parameterAs(name: string, written: string | readonly string[]): unknown {
  return withParameters(defaultPack(), { [name]: written }).parameters.find(({ id }) => id === name)?.value
}

describe('a parameter that the configuration sets', () => {
  it('is read as its pack writes it: share, length, count, span, date, year, words', () => {
    assert.equal(parameterAs('park-coverage-2025', '90％'), '90%')
    assert.equal(parameterAs('park-coverage-2025', '90'), '90 %')
    assert.equal(parameterAs('pit-width', '120 cm'), '120 cm')
    assert.equal(parameterAs('pit-width', '1.2'), '1.2 m')
    assert.equal(parameterAs('star-park-count', '15个'), '15个')
    assert.equal(parameterAs('native-window', '24个月'), '24 months')
    assert.equal(parameterAs('horizon', '2031年12月31日'), '2031-12-31')
    assert.equal(parameterAs('funds-first-year', '2024年'), '2024')
    assert.deepEqual(parameterAs('accepted-occupations', ['花卉园艺师', 'other']), ['floriculturist', 'other'])
    assert.deepEqual(parameterAs('named-star-parks', ['甲园']), ['甲园'])
  })

  it('has to be of the kind, unit and range of the pack’s own value, or it stands nowhere', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['{park-coverage-2025: 101 %}', '1:34 占比“101 %”超过 100%。'],
      ['{park-coverage-2025: 3 km}', '1:34 “3 km”的单位“km”用在这里不对；此处可用：%。'],
      ['{pit-width: 1-2 m}', '1:25 参数“pit-width”只能是一个确定的值，不能是范围“1-2 m”。'],
      ['{star-park-count: 1.5}', '1:31 “1.5”不是整数；数量须为整数。'],
      ['{star-park-count: [12]}', '1:14 此处应为一个值，写成了[…]。'],
      ['{native-window: 3年}', '1:29 参数“native-window”是一段时间，应写如 24个月，不是“3年”。'],
      ['{native-window: 0 months}', '1:29 参数“native-window”是一段时间，应写如 24个月，不是“0 months”。'],
      ['{horizon: 2031-02-30}', '1:23 没有“2031-02-30”这一天。'],
      ['{horizon: 2031-12}', '1:23 “2031-12”不是日期；应写如 2026-05-30 或 2026年5月30日。'],
      ['{accepted-occupations: other}', '1:36 此处应为列表（每行以“- ”开头），写成了“other”。'],
      ['{accepted-occupations: [otter]}', '1:37 不认识的取值“otter”；是否为“other”？'],
    ]
    for (const [text, message] of wrong) assert.deepEqual(problemsOf(`parameters: ${text}\n`), [message])
    assert.equal(parameterAs('park-coverage-2025', '101 %'), '85 %')
  })

  it('that no pack has is named with what was probably meant, in a row of overrides too', () => {
    assert.deepEqual(problemsOf('parameters: {horizons: 2031-12-31}\n'), [
      '1:14 规则包没有参数“horizons”；是否为“horizon”？',
    ])
    assert.deepEqual(problemsOf('overrides:\n  - files: [a]\n    levels: {park-clases: off}\n'), [
      '3:14 没有规则或检查“park-clases”，不能为它定级别；是否为“park-classes”？',
    ])
  })

  it('leaves a pack in which nothing changes the very same', () => {
    assert.equal(withParameters(defaultPack(), { horizon: '2030-12-31', other: '1' }), defaultPack())
  })
})
