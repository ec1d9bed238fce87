import assert from 'node:assert/strict'
import { locate, locateKey } from '@viridict/core/internal/declaration/locate.js'
import type { Path } from '@viridict/core/internal/finding/path.js'
import { cornerGarden } from '../texts/corner-garden.js'
import { cornerGardenInChinese } from '../texts/corner-garden-in-chinese.js'
import { documentOf } from './read.js'

function marked(text: string, path: Path): string {
  const { start, end } = locate(documentOf(text).root, 'Project', path)
  return text.slice(start, end)
}

function markedKey(text: string, path: Path): string {
  const { start, end } = locateKey(documentOf(text).root, 'Project', path)
  return text.slice(start, end)
}

describe('a path', () => {
  it('to a value that is written leads to it, whatever the language of its keys', () => {
    const paths: readonly (readonly [path: Path, english: string, chinese: string])[] = [
      [['name'], '示例街角游园', '示例街角游园'],
      [['area', 'green'], '4680 m2', '4680 平方米'],
      [['planting', 1, 'crown'], '3 m', '3 m'],
      [['park', 'functions', 1], 'culture', '文化展示'],
      [['park', 'facilities', 'trails'], '310 m', '310 m'],
      [['designer', 'qualification', 'grade'], 'B', '乙级'],
      [['evidence', 0, 'file'], 'docs/culture.pdf', 'docs/culture.pdf'],
    ]
    for (const [path, english, chinese] of paths) {
      assert.equal(marked(cornerGarden, path), english)
      assert.equal(marked(cornerGardenInChinese, path), chinese)
    }
  })

  it('to a record or a list leads to its key, to a row to where the row begins', () => {
    assert.equal(marked(cornerGardenInChinese, ['苗木表']), '绿规: 1')
    assert.equal(marked(cornerGardenInChinese, ['planting']), '苗木表')
    assert.equal(marked(cornerGarden, ['designer', 'qualification']), 'qualification')
    assert.equal(marked(cornerGarden, ['planting', 0]), '{species: 国槐')
  })

  it('to what is not written climbs to the nearest that is', () => {
    assert.equal(marked(cornerGarden, ['area', 'paving']), 'area')
    assert.equal(marked(cornerGarden, ['planting', 7, 'crown']), '{species: 连翘')
    assert.equal(marked(cornerGarden, ['planting', 99, 'crown']), 'planting')
    assert.equal(marked(cornerGarden, ['road', 'trees', 3]), 'viridict: 1')
    assert.equal(marked(cornerGarden, ['name', 'green']), '示例街角游园')
    assert.equal(marked(cornerGarden, []), 'viridict: 1')
  })

  it('to a key that is written twice leads to the last, which is the one that counts', () => {
    assert.equal(marked('viridict: 1\nname: 甲\nname: 乙\n', ['name']), '乙')
  })

  it('to a value that is empty leads to its key', () => assert.equal(marked('viridict: 1\nname:\n', ['name']), 'name'))
})

describe('the key of a path', () => {
  it('is marked where it is written', () => {
    assert.equal(markedKey(cornerGardenInChinese, ['area', 'green']), '绿地面积')
    assert.equal(markedKey(cornerGarden, ['planting', 2, 'status']), 'status')
    assert.equal(markedKey('viridict: 1\n造价: 1\n', ['造价']), '造价')
  })

  it('climbs where it is not', () => {
    assert.equal(markedKey(cornerGarden, ['area', 'paving']), 'area')
    assert.equal(markedKey(cornerGarden, ['planting', 7, 'crown']), '{species: 连翘')
    assert.equal(markedKey(cornerGarden, ['sponge2']), 'viridict: 1')
  })

  it('of a row is the row', () => assert.equal(markedKey(cornerGarden, ['planting', 0]), '{species: 国槐'))
})
