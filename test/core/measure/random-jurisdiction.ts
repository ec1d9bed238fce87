import { vocabulary } from '@viridict/core/internal/generated/vocabulary.js'
import fc from 'fast-check'
import { type Facts, jurisdiction } from '../one-rule-pack.js'
import type { Filling } from './random-declarations.js'

/** A declaration of a place with everything in it, consistent with itself, of which some facts are then left unsaid. */

const wordOf = (name: keyof typeof vocabulary) => fc.constantFrom(...Object.keys(vocabulary[name]))
const day = fc.constantFrom(
  '2019',
  '2023-08-16',
  '2023-08-17',
  '2024-06-18',
  '2025',
  '2025-12-31',
  '2026-06',
  '2027-01-01',
)
const number = (most: number) => fc.nat(most).map(String)
const square = (most: number) => fc.nat(most).map((metres) => `${metres} m2`)

function record(parts: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Facts> {
  return fc
    .record(parts)
    .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)))
}

/** There or not: its absence says that there is none. */
function perhaps<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined, freq: 3 })
}

const award = record({ number: perhaps(fc.constant('示例〔2024〕1号')), date: day })
const document = fc.oneof({ weight: 4, arbitrary: award }, { weight: 1, arbitrary: fc.constant({ state: 'none' }) })
const facilities = record({
  plazas: number(1),
  fitness: number(1),
  toilets: number(1),
  play: number(1),
  ageFriendly: number(1),
  stations: number(1),
  signs: number(1),
})

const park = record({
  class: wordOf('class'),
  area: square(9000),
  completedOn: day,
  functions: fc.uniqueArray(wordOf('functions'), { maxLength: 3 }),
  facilities,
  star: perhaps(award),
  sharedFrom: perhaps(day),
})

/** What is inside, and what is kept, is part of the whole. */
const greenway = fc
  .record({
    inside: fc.nat(9),
    outside: fc.nat(9),
    kept: fc.nat(9),
    gone: fc.nat(1),
    gaps: number(1),
    completedOn: day,
    facilities,
  })
  .map(({ inside, outside, kept, gone, ...own }) => ({
    ...own,
    length: `${inside + outside} km`,
    builtUpLength: `${inside} km`,
    treesBefore: `${kept + gone}`,
    treesKept: `${kept}`,
    trees: ['国槐'],
    connects: ['甲公园', '乙河'],
  }))

const titled = { certified: perhaps(award), recheck: perhaps(record({ date: day, result: wordOf('recheckResult') })) }
const unit = record({ ...titled, count: number(40) })
const road = record({ ...titled, medianRows: number(3), footwayRows: number(3), linkedPits: number(1) })
const estate = record({ ...titled, work: wordOf('work'), completedOn: day, addedGreen: square(2), facilities })
const river = record({
  length: fc.constantFrom('4 km', '50 km'),
  completedOn: day,
  measures: fc.uniqueArray(wordOf('measures'), { maxLength: 2 }),
})
/** Freed before it is built on. */
const parcel = fc
  .record({
    area: fc.constantFrom('9999 m2', '10000 m2'),
    days: fc.constantFrom(
      ['2019', '2023-08-16'],
      ['2023-08-17', '2024-06-18'],
      ['2025', '2026-06'],
      ['2025', '2027-01-01'],
    ),
    outcome: wordOf('outcome'),
  })
  .map(({ days: [freedOn, completedOn], ...own }) => ({ ...own, freedOn, completedOn }))
const oldTree = record({ category: wordOf('treeCategory'), condition: wordOf('condition'), rescue: document })
const lineChange = record({ date: day, approval: document })
const fund = fc
  .record({ construction: fc.nat(3), maintenance: fc.nat(3), paid: fc.nat(6) })
  .map(({ construction, maintenance, paid }) => ({
    construction: `${construction} 元`,
    maintenance: `${maintenance} 元`,
    paid: `${Math.min(paid, construction + maintenance)} 元`,
  }))
const evidence = fc.tuple(wordOf('topic'), document).map(([topic, found]) => ({ topic, ...found }))

const land = fc
  .record({
    residential: fc.nat(9),
    green: fc.nat(9),
    water: fc.nat(9),
    other: fc.nat(20),
    covered: fc.nat(9),
    near: fc.nat(9),
  })
  .map(({ residential, green, water, other, covered, near }) => ({
    land: {
      builtUp: `${residential + green + water + other} km2`,
      residential: `${residential} km2`,
      green: `${green} km2`,
      water: `${water} km2`,
      waterInGreen: '0 km2',
    },
    coverage: {
      parkGreen: { profile: 'gb2010', residential: `${Math.min(covered, residential)} km2` },
      activitySites: { profile: 'jc2022', residential: `${Math.min(near, residential)} km2` },
    },
  }))

/** Each row by a name of its own. */
function rows(row: fc.Arbitrary<Facts>, key: 'name' | 'id' | 'year' | 'title'): fc.Arbitrary<readonly Facts[]> {
  return fc
    .array(row, { maxLength: 4 })
    .map((all) => all.map((facts, index) => ({ [key]: key === 'year' ? `${2023 + index}` : `第${index}`, ...facts })))
}

const place: fc.Arbitrary<Facts> = fc
  .record({
    ground: land,
    registers: fc.record({
      parks: rows(park, 'name'),
      greenways: rows(greenway, 'name'),
      roads: rows(road, 'name'),
      units: rows(unit, 'name'),
      estates: rows(estate, 'name'),
      rivers: rows(river, 'name'),
      freedParcels: rows(parcel, 'id'),
      oldTrees: rows(oldTree, 'id'),
      greenLineChanges: rows(lineChange, 'id'),
      funds: rows(fund, 'year'),
      evidence: rows(evidence, 'title'),
    }),
    greenPlan: record({
      territorialApproval: document,
      completion: document,
      greenLine: document,
      review: document,
      approval: document,
      publicNotice: document,
      databaseReceipt: document,
    }),
    jurisdiction: fc.constantFrom('市本级', '阳城县', '城区'),
  })
  .map(({ ground, registers, ...own }) => ({
    ...jurisdiction,
    population: { count: '12345', definition: 'resident', date: '2026-06-30' },
    totals: { units: '200', estates: '200' },
    ...ground,
    ...registers,
    ...own,
  }))

/** Keys that every declaration or row has to have, and those whose absence says that there is none. */
const kept = new Set(['viridict', 'kind', 'id', 'name', 'title', 'jurisdiction', 'year', 'scope', 'topic', 'state'])
const noneUnlessWritten = new Set(['star', 'sharedFrom', 'certified', 'recheck', 'number'])
const required: Readonly<Record<string, readonly string[]>> = {
  parks: ['class', 'area'],
  greenways: ['length'],
  units: ['count'],
  rivers: ['length'],
  freedParcels: ['area'],
  oldTrees: ['category', 'condition'],
  greenLineChanges: ['date'],
  funds: ['construction', 'maintenance'],
  population: ['count', 'definition', 'date'],
  coverage: ['profile'],
  recheck: ['date', 'result'],
}

type Path = readonly string[]

/** Everything that may be left unsaid. */
function optionalPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  const isRows = Array.isArray(value)
  return Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, key]
    const isKept =
      isRows ||
      kept.has(key) ||
      noneUnlessWritten.has(key) ||
      at.slice(0, -1).some((step) => required[step]?.includes(key))
    return [...(isKept ? [] : [at]), ...optionalPaths(part, at)]
  })
}

function without(value: unknown, hidden: readonly Path[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  const below = (key: string) => hidden.filter(([first]) => first === key).map(([, ...rest]) => rest)
  const entries = Object.entries(value).filter(([key]) => !below(key).some((rest) => rest.length === 0))
  const parts = entries.map(([key, part]) => [key, without(part, below(key))] as const)
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

/** A place that learns a fact which it had left unsaid, or that a register is complete. */
export const placeFilling: fc.Arbitrary<Filling> = fc
  .record({
    facts: place,
    hidden: fc.array(fc.nat(9999), { maxLength: 12 }),
    told: fc.nat(11),
    incomplete: fc.option(fc.constantFrom('parks', 'units', 'estates', 'greenways', 'rivers', 'funds', 'oldTrees'), {
      nil: undefined,
      freq: 2,
    }),
  })
  .map(({ facts, hidden, told, incomplete }) => {
    const all = optionalPaths(facts)
    const gone = [...new Set(hidden.map((choice) => choice % all.length))].flatMap((choice) => [all[choice] ?? []])
    const left = gone.filter((_, index) => index !== told % Math.max(1, gone.length))
    const listed = incomplete === undefined ? {} : { incomplete: [incomplete] }
    return {
      before: [{ ...(without(facts, gone) as Facts), ...listed }],
      after: [without(facts, left) as Facts],
    }
  })
