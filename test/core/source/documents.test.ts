import assert from 'node:assert/strict'
import { documentsOf } from './read.js'

const expected = { name: '示例游园', area: { site: '6200 m2', green: '4680 m2' }, trees: ['国槐', '白蜡'] }

describe('a text of YAML', () => {
  const spellings: Readonly<Record<string, string>> = {
    'in block style': 'name: 示例游园\narea:\n  site: 6200 m2\n  green: 4680 m2\ntrees:\n  - 国槐\n  - 白蜡\n',
    'in flow style': 'name: 示例游园\narea: {site: 6200 m2, green: 4680 m2}\ntrees: [国槐, 白蜡]',
    'in flow style over several lines':
      '{name: 示例游园,\n area: {\n  site: 6200 m2, green: 4680 m2,},\n trees: [国槐,\n 白蜡]}',
    'with list dashes at the margin': 'name: 示例游园\narea: {site: 6200 m2, green: 4680 m2}\ntrees:\n- 国槐\n- 白蜡',
    'with quotes': `"name": "示例游园"\narea: {'site': '6200 m2', "green": "4680\\u0020m2"}\ntrees: ['国槐', "白蜡"]`,
    'with Windows line ends':
      'name: 示例游园\r\narea:\r\n  site: 6200 m2\r\n  green: 4680 m2\r\ntrees:\r\n  - 国槐\r\n  - 白蜡\r\n',
    'with comments':
      '# 申报\nname: 示例游园 # 暂名\narea: # 平方米\n  site: 6200 m2\n  # 绿地\n  green: 4680 m2\ntrees: [国槐, 白蜡] #',
    'with a byte order mark': '\uFEFFname: 示例游园\narea: {site: 6200 m2, green: 4680 m2}\ntrees: [国槐, 白蜡]',
    'with a document start and end':
      '%YAML 1.2\n---\nname: 示例游园\narea: {site: 6200 m2, green: 4680 m2}\ntrees: [国槐, 白蜡]\n...\n',
    'as JSON': JSON.stringify(expected, undefined, 2),
  }
  for (const [style, text] of Object.entries(spellings)) {
    it(`reads the same ${style}`, () => assert.deepEqual(documentsOf(text), [expected]))
  }
})

describe('a scalar', () => {
  it('keeps every character of its source, whatever it looks like', () => {
    const text = 'a: 0012\nb: 1.10\nc: 2026-05-30\nd: 0x1F\ne: yes\nf: 1e3\ng: 12:30\nh: no\ni: null\nj: ~\n'
    assert.deepEqual(documentsOf(text), [
      { a: '0012', b: '1.10', c: '2026-05-30', d: '0x1F', e: 'yes', f: '1e3', g: '12:30', h: 'no', i: 'null', j: '~' },
    ])
  })

  it('in quotes has its quotes and escapes resolved', () => {
    assert.deepEqual(documentsOf(`a: 'it''s: #1'\nb: "行一\\n行二\\t\\"绿\\""\nc: " 前后 "`), [
      { a: "it's: #1", b: '行一\n行二\t"绿"', c: ' 前后 ' },
    ])
  })

  it('over several lines is folded, and a block scalar keeps its lines', () => {
    assert.deepEqual(documentsOf('a: 一行\n  又一行\nb: |\n  甲\n  乙\nc: >-\n  甲\n  乙\n'), [
      { a: '一行 又一行', b: '甲\n乙\n', c: '甲 乙' },
    ])
  })

  it('without text says nothing, unlike an empty text in quotes', () => {
    assert.deepEqual(documentsOf('a:\nb: ""\nc: \nd: {e: , f}\ng: # nothing\n'), [{ b: '', d: {} }])
  })

  it('without text in a list keeps its place', () => {
    assert.deepEqual(documentsOf('- 甲\n-\n- 丙\n'), [['甲', null, '丙']])
  })
})

describe('a text of several documents', () => {
  it('is read in order', () => {
    assert.deepEqual(documentsOf('a: 1\n---\na: 2\n...\n---\na: 3\n'), [{ a: '1' }, { a: '2' }, { a: '3' }])
  })

  it('leaves out the empty ones', () => assert.deepEqual(documentsOf('---\n---\na: 2\n---\n# 空\n'), [{ a: '2' }]))

  it('may hold none at all', () => {
    for (const text of ['', '\n', '# 只有注释\n', '\uFEFF', ' \t\n']) assert.deepEqual(documentsOf(text), [])
  })
})

describe('a key that means something to JavaScript', () => {
  it('is data like any other', () => {
    const text = '__proto__: {a: 1}\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4\nlength: 5\n'
    const [data] = documentsOf(text) as readonly Record<string, unknown>[]
    assert.deepEqual(Object.keys(data ?? {}), ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'])
    assert.equal(({} as Record<string, unknown>).a, undefined)
  })
})
