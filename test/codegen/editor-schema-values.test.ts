import assert from 'node:assert/strict'
import { parseQuantity, unitSpellings, vocabulary } from '@viridict/core'
import { enumValueOf } from '@viridict/core/internal/declaration/spelling.js'
import type { EnumName } from '@viridict/core/internal/generated/vocabulary.js'
import { parseDate } from '@viridict/core/internal/quantity/date-range.js'
import fc from 'fast-check'
import { parse } from 'yaml'
import { definitionOf, languages } from './editor-schemas.js'

const dimensions = ['area', 'length', 'money', 'percent', 'count'] as const
type FigureDimension = (typeof dimensions)[number]
const defaultUnits: Readonly<Record<FigureDimension, string>> = {
  area: 'm2',
  length: 'm',
  money: '元',
  percent: '%',
  count: '株',
}

/** A word of any other dimension now and then, and every sign that the reader takes for another. */
const pieces = fc.constantFrom(
  ...dimensions.flatMap(unitSpellings),
  ...[
    '0',
    '12',
    '3.5',
    '２０',
    '1,200',
    '㎡',
    '㎞',
    'm²',
    '％',
    '万',
    '-',
    '~',
    '–',
    '至',
    '+',
    '.',
    ' ',
    '　',
    '½',
    '/',
  ],
)
const figures = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
const datePieces = fc.constantFrom(
  '2026',
  '２０２６',
  '0012',
  '05',
  '5',
  '30',
  '13',
  '年',
  '月',
  '日',
  '-',
  '/',
  ' ',
  '　',
  '长期',
)
const dates = fc.array(datePieces, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''))

for (const language of languages) {
  describe(`a value in the JSON Schema in ${language === 'zh' ? 'Chinese' : 'English'}`, () => {
    for (const dimension of dimensions) {
      const accepts = definitionOf(dimension, language)

      it(`of ${dimension} may have every unit that the reader knows, and none of another dimension`, () => {
        for (const unit of dimensions.flatMap(unitSpellings)) {
          const own = unitSpellings(dimension).includes(unit)
          for (const text of [`7${unit}`, `7 ${unit}`, `1-7 ${unit}`, `7 万${unit}`]) {
            assert.equal(accepts(text), own, `${text}: the reader ${own ? 'accepts' : 'rejects'} it`)
          }
        }
      })

      it(`of ${dimension} is accepted wherever the reader accepts it`, () => {
        const read = (text: string) => {
          const reading = parseQuantity(text, dimension, defaultUnits[dimension])
          return reading.ok && !(dimension === 'percent' && Number(text) > 100)
        }
        fc.assert(
          fc.property(figures, (text) => {
            fc.pre(read(text))
            assert.ok(accepts(text))
            assert.ok(accepts(parse(text)))
          }),
          { numRuns: 500, maxSkipsPerRun: 1000, examples: [['-0'], ['0--0'], ['0 至 -0']] },
        )
      })
    }

    it('of a date is accepted wherever the reader accepts it', () => {
      const accepts = definitionOf('date', language)
      fc.assert(
        fc.property(dates, (text) => {
          fc.pre(parseDate(text).ok)
          assert.ok(accepts(text))
          assert.ok(accepts(parse(text)))
        }),
        { numRuns: 500, maxSkipsPerRun: 1000 },
      )
    })

    it('of an enumeration may be written in every way, and in no other', () => {
      for (const [name, terms] of Object.entries(vocabulary)) {
        const accepts = definitionOf(`value-${name}`, language)
        const words = Object.entries(terms).flatMap(([value, { zh, codes, aliases }]) => [
          value,
          zh,
          ...codes,
          ...aliases,
        ])
        for (const word of words) assert.ok(accepts(word) && accepts(parse(word)), `${name} ${word}`)
        for (const word of words.map((word) => `${word}x`)) assert.equal(accepts(word), isKnown(name, word), word)
      }
    })

    it('is left to the reader where it takes any sign for a letter of it', () => {
      const accepts = definitionOf('value-class', language)
      const letters = new Set(
        Object.values(vocabulary.class).flatMap(({ zh, codes }) => [zh, ...codes].join('').split('')),
      )
      const taken = signs().filter((sign) => [...sign.normalize('NFKC')].every((letter) => letters.has(letter)))
      assert.ok(taken.length > 10)
      assert.deepEqual(
        taken.filter((sign) => !letters.has(sign) && !accepts(sign)),
        [],
      )
    })
  })
}

function isKnown(name: string, word: string): boolean {
  return enumValueOf(name as EnumName, word) !== undefined
}

/** Every sign that is another one in its plain form. */
function signs(): readonly string[] {
  const all = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff)
  return all.map((code) => String.fromCodePoint(code)).filter((sign) => sign.normalize('NFKC') !== sign)
}
