import type { Term, Vocabulary } from '../read-vocabulary.js'
import type { ScalarType } from '../record.js'
import type { Bilingual } from '../schema.js'
import type { Language } from '../words.js'
import { type JsonSchema, refTo, spelled, wordPattern } from './json-schema.js'
import { datePattern, figurePattern, unseenWord } from './patterns.js'

/** Every scalar that a field refers to, by the name of its definition. */
export function scalarDefinitions(vocabulary: Vocabulary, language: Language): Readonly<Record<string, JsonSchema>> {
  const enums = Object.entries(vocabulary).map(([name, terms]) => [wordName(name), enumSchema(terms, language)])
  return {
    text: { not: { type: ['object', 'array'] } },
    date: dateSchema(language, false),
    dateOrPermanent: dateSchema(language, true),
    area: figureSchema('area', language),
    length: figureSchema('length', language),
    money: figureSchema('money', language),
    percent: figureSchema('percent', language),
    count: figureSchema('count', language),
    ...Object.fromEntries(enums),
  }
}

/** What a scalar other than a word of the vocabulary refers to. */
export function scalarRef(type: ScalarType, orPermanent = false): string {
  if (type === 'date' || type === 'year') return refTo(orPermanent ? 'dateOrPermanent' : 'date')
  return refTo(type === 'file' ? 'text' : type)
}

/** The definition of an enumeration. */
export function wordName(name: string): string {
  return `value-${name}`
}

function figureSchema(type: FigureType, language: Language): JsonSchema {
  return {
    type: [type === 'count' ? 'integer' : 'number', 'string'],
    minimum: 0,
    ...(type === 'percent' && { maximum: 100 }),
    pattern: figurePattern(type),
    errorMessage: figures[type][language],
    patternErrorMessage: figures[type][language],
  }
}

function dateSchema(language: Language, orPermanent: boolean): JsonSchema {
  const message = dates[orPermanent ? 'orPermanent' : 'day'][language]
  return {
    type: ['string', 'integer'],
    minimum: 0,
    maximum: 9999,
    pattern: datePattern(orPermanent),
    errorMessage: message,
    patternErrorMessage: message,
  }
}

/** The words of the schema's own language are offered; the others, codes and aliases, are taken. */
function enumSchema(terms: Readonly<Record<string, Term>>, language: Language): JsonSchema {
  const entries = Object.entries(terms).map(([value, term]) => ({ ...spelled(language, term.zh, value), value, term }))
  const own = entries.map((entry) => entry.own)
  const all = entries.flatMap(({ value, term: { zh, codes, aliases } }) => [value, zh, ...codes, ...aliases])
  const isTruth = (word: string) => word === 'true' || word === 'false'
  return {
    anyOf: [
      {
        enum: own.map((word) => (isTruth(word) ? word === 'true' : word)),
        markdownEnumDescriptions: entries.map((entry) => entry.other),
      },
      takenWords(
        all.filter((word) => !own.includes(word) || isTruth(word)),
        all.some((word) => isTruth(word) || word === 'off'),
      ),
    ],
  }
}

/**
 * These words, and nothing at all. With `booleans` also what YAML 1.2 reads `true` as, and YAML 1.1 `off`. Said by what
 * it is not, since editors offer the types that a schema names.
 */
export function takenWords(words: readonly string[], booleans = false): JsonSchema {
  const never = ['number', 'object', 'array', ...(booleans ? [] : ['boolean'])]
  return { not: { type: never }, pattern: `${wordPattern(words)}|${unseenWord}` }
}

type FigureType = 'area' | 'length' | 'money' | 'percent' | 'count'

const figures: Readonly<Record<FigureType, Bilingual>> = {
  area: { zh: '写面积，如 4689.4 m2、0.46 ha、7 亩', en: 'An area, such as 4689.4 m2, 0.46 ha, 7 亩' },
  length: { zh: '写长度，如 3.5 m、3.0-3.5 m、38.4 km', en: 'A length, such as 3.5 m, 3.0-3.5 m, 38.4 km' },
  money: { zh: '写金额，如 9600 万元', en: 'An amount of money, such as 9600 万元' },
  percent: { zh: '写百分数，如 88.1 %', en: 'A percentage, such as 88.1 %' },
  count: { zh: '写整数，如 36、36 株、58.5 万人', en: 'A whole number, such as 36, 36 株, 58.5 万人' },
}

const dates: Readonly<Record<'day' | 'orPermanent', Bilingual>> = {
  day: {
    zh: '写日期，如 2026-05-30、2026年5月30日、2026-05、2026',
    en: 'A date, such as 2026-05-30, 2026年5月30日, 2026-05, 2026',
  },
  orPermanent: { zh: '写日期，如 2026-05-30，或“长期”', en: 'A date, such as 2026-05-30, or permanent' },
}
