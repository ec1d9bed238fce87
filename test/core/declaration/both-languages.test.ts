import assert from 'node:assert/strict'
import { isList, isMapping, type Plain } from '@viridict/core/internal/declaration/plain.js'
import { enumValueOf, fieldOf } from '@viridict/core/internal/declaration/spelling.js'
import { translate } from '@viridict/core/internal/declaration/translate.js'
import { type FieldShape, type RecordName, records } from '@viridict/core/internal/generated/records.js'
import { type EnumName, vocabulary } from '@viridict/core/internal/generated/vocabulary.js'
import { findingsIn, inChinese, markedText } from '../findings.js'
import { cornerGarden } from '../texts/corner-garden.js'
import { cornerGardenInChinese } from '../texts/corner-garden-in-chinese.js'
import { data, declarationOf, documentOf } from './read.js'

const recordNames = Object.keys(records) as RecordName[]
const enumNames = Object.keys(vocabulary) as EnumName[]
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

describe('the same declaration in two languages', () => {
  it('reads to the same keys and the same facts; the place is kept as it is written', () => {
    const [english, chinese] = [cornerGarden, cornerGardenInChinese].map(declarationOf)
    assert.deepEqual(keysOf(chinese?.plain), keysOf(english?.plain))
    assert.deepEqual(data({ ...chinese?.facts, jurisdiction: 'chengqu' }), data(english?.facts))
    assert.equal(chinese?.jurisdiction, '城区')
  })

  it('gives the same findings, each on its own words', () => {
    const seen = (text: string) =>
      findingsIn(text).map((finding) => [
        finding.rule,
        finding.verdict,
        finding.level,
        inChinese(finding),
        finding.location.path,
        data(finding.judged?.value),
      ])
    assert.deepEqual(seen(cornerGardenInChinese), seen(cornerGarden))
    const marks = findingsIn(cornerGardenInChinese).map(
      (finding) => `${finding.rule} ${markedText(finding, cornerGardenInChinese)}`,
    )
    for (const mark of [
      'tree-shrub-cover-ratio 投影面积',
      'native-plant-area-ratio 苗木表',
      'designer-qualification 风景园林工程设计专项',
      'greenway-facilities 公园绿地',
      'culture-statement 佐证',
    ])
      assert.ok(marks.includes(mark), mark)
  })
})

describe('every key', () => {
  for (const record of recordNames) {
    it(`of ${record} may be written in both languages`, () => {
      for (const field of Object.values(records[record].fields)) {
        for (const spelling of [field.key, field.zh, ` ${field.zh} `]) {
          const { plain, problems } = translate(documentOf(`${quoted(spelling)}: 1\n`).root, record)
          assert.deepEqual(Object.keys(plain), [field.key], spelling)
          assert.deepEqual(problems, [])
        }
      }
    })

    it(`of ${record} is a duplicate where it is written in both`, () => {
      for (const { key, zh } of Object.values(records[record].fields)) {
        if (key === zh) continue
        const { problems } = translate(documentOf(`${key}: 1\n${quoted(zh)}: 1\n`).root, record)
        assert.deepEqual(
          problems.map(({ id, path }) => [id, path]),
          [['duplicate-key/two-languages', [key]]],
        )
      }
    })
  }

  it('has a name of its own in its record', () => {
    for (const record of recordNames) {
      const fields = Object.values(records[record].fields)
      const spellings = fields.flatMap(({ key, zh }) => (key === zh ? [key] : [key, zh]))
      assert.equal(new Set(spellings).size, spellings.length, record)
    }
  })

  it('may be full-width, and has to be of the record that it stands in', () => {
    assert.equal(fieldOf('Project', 'ｗｏｒｋ')?.key, 'work')
    assert.equal(fieldOf('Project', 'workers'), undefined)
    for (const name of ['__proto__', 'constructor', 'toString']) assert.equal(fieldOf('Project', name), undefined)
  })
})

describe('every value of an enumeration', () => {
  for (const name of enumNames) {
    it(`of ${name} may be written in English, in Chinese, or by its code`, () => {
      const meanings = new Map<string, string>()
      for (const [value, { zh, codes, aliases }] of Object.entries(vocabulary[name])) {
        for (const spelling of [value, zh, ...codes, ...aliases]) {
          assert.equal(enumValueOf(name, spelling), value, spelling)
          assert.equal(meanings.get(spelling) ?? value, value, `${spelling} is ambiguous`)
          meanings.set(spelling, value)
        }
      }
      assert.equal(enumValueOf(name, '__proto__'), undefined)
      assert.equal(enumValueOf(name, ''), undefined)
    })
  }

  const fields = recordNames.flatMap((record) =>
    Object.values(records[record].fields).map((field) => ({ record, field })),
  )
  it('reads to the English one in every field that takes it', () => {
    for (const { record, field } of fields) {
      for (const [value, { zh }] of Object.entries(valuesOf(field))) {
        const written = field.item ? `[${quoted(zh)}]` : quoted(zh)
        const { plain } = translate(documentOf(`${field.key}: ${written}\n`).root, record)
        assert.deepEqual(plain[field.key], field.item ? [value] : value, `${record}.${field.key}`)
      }
    }
  })
})

/** Keys at every depth, values left out. */
function keysOf(plain: Plain): unknown {
  if (isList(plain)) return plain.map(keysOf)
  return isMapping(plain) ? Object.entries(plain).map(([key, value]) => [key, keysOf(value)]) : undefined
}

function valuesOf({ enum: own, item }: FieldShape): Readonly<Record<string, { readonly zh: string }>> {
  const name = own ?? item?.enum
  return name ? vocabulary[name] : {}
}
