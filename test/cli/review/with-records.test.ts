import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Change } from 'viridict/internal/review/plan-records.js'
import { recordsIn } from 'viridict/internal/review/records.js'
import { withRecords } from 'viridict/internal/review/with-records.js'

const options = { file: '决定.yaml', language: 'zh' } as const

function change(more: Partial<Change['draft']> = {}, row?: number): Change {
  const least = { rule: 'culture-statement', subject: 'garden', decision: 'confirm', reason: '已阅' } as const
  const draft = { ...least, by: '园林科', date: '2026-06-30', fingerprint: '0a1b', ...more }
  return { draft, ...(row !== undefined && { row }) }
}

function put(text: string, changes: readonly Change[]): string {
  const result = withRecords(text, changes, options)
  assert.ok(result.ok, JSON.stringify(result))
  return result.text
}

function read(text: string) {
  return recordsIn([{ uri: options.file, text }], '2026-12-31').map(({ record }) => record)
}

const one = `绿规: 1
类型: 决定
决定记录:
  - 规则: culture-statement
    对象: garden
    决定: 确认
    理由: 已阅
    审查人: 园林科
    日期: 2026-06-30
    指纹: 0a1b
`

describe('a file of decisions with a new record', () => {
  it('begins with what a reader has to know, and the record a key a line', () => {
    const text = put('', [change()])
    assert.match(text, /^# 审查决定/)
    assert.equal(text.slice(text.indexOf('绿规')), one)
  })

  it('keeps comments, order and spelling, and ends with the new one', () => {
    const noted = `# 城区的决定\nviridict: 1   # 格式\nkind: Decisions\n\ndecisions: # 按日期\n  # 第一条\n  - rule: old   # 旧\n    subject: "a#b"\n# 完\n`
    const text = put(noted, [change({ reason: 'It was read: all of it' })])
    const added = `\n  - rule: culture-statement\n    subject: garden\n    decision: confirm\n    reason: 'It was read: all of it'\n    by: 园林科\n    date: 2026-06-30\n    fingerprint: 0a1b`
    assert.equal(text, noted.replace('"a#b"', `"a#b"${added}`))
  })

  for (const [name, text, expected] of [
    ['an empty list', '绿规: 1\n类型: 决定\n决定记录: []\n', one.replace('决定记录:', '决定记录: ')],
    ['a key without a list', '绿规: 1\n类型: 决定\n决定记录:\n', one],
    ['a key with a note', '绿规: 1\n类型: 决定\n决定记录: # 空\n', one.replace('决定记录:', '决定记录: # 空')],
    ['no key at all', '绿规: 1\n类型: 决定\n', one.replace('决定记录', 'decisions').trimEnd()],
  ] as const) {
    it(`takes the place of ${name}`, () => assert.equal(put(text, [change()]).trimEnd(), expected.trimEnd()))
  }

  it('stands in brackets where the list does', () => {
    const flow = '{绿规: 1, 类型: 决定, 决定记录: []}\n'
    const twice = put(put(flow, [change()]), [change({ subject: 'b' })])
    assert.deepEqual(
      read(twice).map(({ subject }) => subject),
      ['garden', 'b'],
    )
    assert.ok(twice.startsWith('{绿规: 1, 类型: 决定, 决定记录: ['))
  })

  it('keeps the line ends of Windows', () => {
    const text = put(one.replaceAll('\n', '\r\n'), [change({ subject: 'b' })])
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false)
    assert.equal(read(text).length, 2)
  })

  it('takes the place of one that is out of date, where that stood', () => {
    const both = `${one}  - {规则: river-treatment, 对象: b, 决定: 确认, 理由: 乙, 审查人: 甲, 日期: 2026-01-01, 指纹: x} # 河\n`
    const text = put(both, [change({ fingerprint: 'new' }, 0), change({ rule: 'river-treatment', subject: 'b' }, 1)])
    assert.deepEqual(
      read(text).map(({ rule, fingerprint }) => `${rule} ${fingerprint}`),
      ['culture-statement new', 'river-treatment 0a1b'],
    )
    assert.match(text, /指纹: 0a1b\} # 河\n$/)
  })

  it('is not written where the row says it already', () => {
    const result = withRecords(one, [change({}, 0)], options)
    assert.deepEqual(result, { ok: true, text: one, written: [] })
  })

  it('is refused where the text is broken or is no file of decisions', () => {
    for (const text of ['绿规: [', 'a: 1\n', 'viridict: 1\nkind: Project\n', '绿规: 1\n类型: 决定\n决定记录: 无\n'])
      assert.equal(withRecords(text, [change()], options).ok, false, text)
  })

  it('keeps every comment and every record in its order, however the file is written', () => {
    const note = fc.constantFrom('', ' # 注', '  # a: b')
    const above = fc.constantFrom('', '  # 上\n', '# 左\n\n', '\n')
    const shape = fc.constantFrom('flow', 'block', 'quoted', 'noted')
    const row = fc.record({ above, note, shape, subject: fc.constantFrom('a', 'b', 'c#甲') })
    const file = fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      margin: fc.constantFrom('', '  ', '    '),
      head: fc.constantFrom('', '# 头\n', '---\n'),
      tail: fc.constantFrom('', '# 尾\n', '\n\n# 尾', '---\n绿规: 1\n类型: 决定\n决定记录: [] # 另\n'),
      crlf: fc.boolean(),
    })
    const which = fc.array(fc.nat(3), { maxLength: 2 })
    fc.assert(
      fc.property(file, which, fc.boolean(), ({ rows, margin, head, tail, crlf }, replaced, isAdded) => {
        const list = rows.map((one, index) => `${one.above}${rowText(one, index, margin)}${one.note}\n`).join('')
        const lf = `${head}viridict: 1 # 一\nkind: Decisions\ndecisions: # 列\n${list}${tail}`
        const text = crlf ? lf.replaceAll('\n', '\r\n') : lf
        const over = [...new Set(replaced)].filter((at) => at < rows.length).map((at) => change({ subject: 'new' }, at))
        const changed = put(text, [...over, ...(isAdded ? [change({ subject: 'last' })] : [])])
        assert.deepEqual(commentsIn(changed), commentsIn(text))
        const expected = rows.map(({ subject }, at) => (over.some(({ row: given }) => given === at) ? 'new' : subject))
        assert.deepEqual(
          read(changed).map(({ subject }) => subject),
          [...expected, ...(isAdded ? ['last'] : [])],
        )
      }),
    )
  })

  function rowText({ shape, subject }: { shape: string; subject: string }, index: number, margin: string): string {
    const least = {
      rule: `r${index}`,
      subject: `'${subject}'`,
      decision: 'confirm',
      reason: '甲',
      by: '乙',
      date: '2026-01-01',
    }
    const entries = Object.entries({ ...least, fingerprint: shape === 'quoted' ? '"0a"' : '0a' })
    const within = shape === 'noted' ? ' # 中' : ''
    const lines = entries.map(([key, value]) => `${key}: ${value}${key === 'subject' ? within : ''}`)
    return shape === 'flow' ? `${margin}- {${lines.join(', ')}}` : `${margin}- ${lines.join(`\n${margin}  `)}`
  }

  function commentsIn(text: string): readonly string[] {
    return text.match(/(?<=^|\s)#[^\r\n]*/gm) ?? []
  }

  it('says the same when it is read, whatever the reviewer wrote', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((word) => word.trim() !== '')
    fc.assert(
      fc.property(text, text, fc.constantFrom('', one, one.replaceAll('\n', '\r\n')), (reason, by, before) => {
        const result = withRecords(before, [change({ reason, by, document: { title: reason } })], options)
        assert.ok(result.ok, JSON.stringify(result))
        const last = read(result.text).at(-1)
        assert.equal(last?.reason.trim(), reason.trim())
        assert.equal(last?.by.trim(), by.trim())
        assert.equal(read(result.text).length, before === '' ? 1 : 2)
      }),
    )
  })
})
