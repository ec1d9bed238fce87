import {
  type Finding,
  formatPath,
  multiply,
  nearestSpellings,
  parseQuantity,
  rational,
  unitSpellings,
  writeExactly,
} from '@viridict/core'
import { applyEdits, argumentOf, type Edit, type FixContext, type FixOf, literally, textOf } from './fix.js'
import { type Place, placeOf } from './place.js'
import { replacing } from './replace.js'

const dimensions = ['area', 'length', 'money', 'percent', 'count'] as const

function dimensionOf({ field }: Place): (typeof dimensions)[number] | undefined {
  return dimensions.find((dimension) => dimension === (field?.item?.type ?? field?.type))
}

/**
 * A unit by those that are spelt most like it, else by those that fit here. Only a unit in the wrong case is certain: 公亩
 * and 平方尺 are units too, and not misspelt ones of others.
 */
export const otherUnit: FixOf = (finding, { text, declarations }) => {
  const place = placeOf(finding, declarations)
  const dimension = place && dimensionOf(place)
  const unit = textOf(finding, 'unit')
  if (place?.node?.kind !== 'scalar' || !dimension || !unit) return []
  const plain = place.node.text.normalize('NFKC').trim()
  return unitsFor(unit, dimension, argumentOf(finding, 'expected')).flatMap((spelling) => {
    const value = plain.replaceAll(unitPattern(unit), (_, figure: string) => `${figure}${spelling}`)
    const isRead = parseQuantity(value, dimension, place.field?.unit).ok
    return isRead ? replacing(text, place.node, value, spelling.toLowerCase() === unit.toLowerCase()) : []
  })
}

function unitsFor(unit: string, dimension: (typeof dimensions)[number], fitting: unknown): readonly string[] {
  const near = nearestSpellings(unit, unitSpellings(dimension)).filter(
    ({ spelling, edits }) => edits === 0 || spelling.length > 1,
  )
  if (near.length > 0) return near.map(({ spelling }) => spelling)
  return Array.isArray(fitting) ? fitting.map(String) : []
}

function unitPattern(unit: string): RegExp {
  return new RegExp(`(\\d\\s*)${literally(unit)}(?![\\p{L}\\d^])`, 'gu')
}

/** 1,200 without its commas. */
export const thousands: FixOf = (finding, { text, declarations }) => {
  const { node } = placeOf(finding, declarations) ?? {}
  if (node?.kind !== 'scalar') return []
  return replacing(text, node, node.text.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, ''), true)
}

/** 5-3 m from its smaller end: where both ends are in one unit, else it is more than a swap. */
export const reversed: FixOf = (finding, { text, declarations }) => {
  const place = placeOf(finding, declarations)
  const dimension = place && dimensionOf(place)
  if (place?.node?.kind !== 'scalar' || !dimension) return []
  const value = place.node.text.replace(/^(\s*)([\d.]+)(\D*)([\d.]+)/, '$1$4$3$2')
  return parseQuantity(value, dimension, place.field?.unit).ok ? replacing(text, place.node, value, false) : []
}

/** A figure that would be likelier in another unit: 60 人 in 万人, a crown of 350 in cm. Only where that is the end of it. */
export const likelierUnit =
  (bare: RegExp, unit: string): FixOf =>
  (finding, context) => {
    const { node } = placeOf(finding, context.declarations) ?? {}
    if (node?.kind !== 'scalar') return []
    const fixes = replacing(context.text, node, `${node.text.trim().replace(bare, '').trim()} ${unit}`, false)
    return fixes.filter(({ edits }) => isMended(finding, edits, context))
  }

function isMended({ rule, location }: Finding, edits: readonly Edit[], { text, tryOut }: FixContext): boolean {
  const path = formatPath(location.path)
  const after = tryOut(applyEdits(text, edits))
  const rules = [rule, 'number', 'unit']
  return after?.every((other) => !rules.includes(other.rule) || formatPath(other.location.path) !== path) ?? false
}

/** 0.9 for 90 %. */
export const asPercentage: FixOf = (finding, { text, declarations }) => {
  const { node } = placeOf(finding, declarations) ?? {}
  const shown = argumentOf(finding, 'value')
  if (node?.kind !== 'scalar' || typeof shown !== 'object' || !('interval' in shown) || !shown.interval.hi) return []
  const value = writeExactly(multiply(shown.interval.hi, rational(100)), node.text.includes('%') ? node.text : '1 %')
  return value === undefined ? [] : replacing(text, node, value, false)
}
