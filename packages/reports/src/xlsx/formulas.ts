import type { Judged, Language } from '@viridict/core'
import { say } from '../wording.js'
import { numberOf } from './numbers.js'
import { type Block, sideWord, termColumns } from './terms.js'
import { word } from './words.js'

/** A part of a formula, and what it comes to. */
interface Expression {
  readonly text: string
  readonly value: number
}

/** The two ends of a figure, as formulas over its terms. */
export interface Recipe {
  readonly least: Expression
  readonly most: Expression
}

/** What a formula may be made of: the terms of one figure by the side that they fall on. */
interface Terms {
  readonly part: Recipe
  readonly rest: Recipe
  readonly either: Recipe
  readonly base: Recipe
  readonly each: Recipe
  readonly all: Recipe
  readonly counted: Recipe
  readonly smallest: Recipe
  readonly latest: Recipe
}

/**
 * The formula that gives the figure exactly, of those that figures of its kind come from; undefined where none does,
 * as of a portfolio of which the largest terms alone are named.
 */
export function recipeOf(judged: Judged, block: Block, whole: Recipe | undefined, language: Language) {
  const { value, unit } = judged
  if (!value || !unit) return undefined
  const [least, most] = [numberOf(value.lo, unit), numberOf(value.hi, unit)]
  return recipesFor(unit, termsOf(judged, block, language), whole).find(
    (recipe) => isSame(recipe.least.value, least) && (most === null || isSame(recipe.most.value, most)),
  )
}

/** The whole of a share from its terms: the base, or all that fall on either side. */
export function wholeRecipe(judged: Judged, block: Block, language: Language): Recipe | undefined {
  const unit = judged.contributions[0]?.unit
  const { whole } = judged
  if (!whole || !unit) return undefined
  const { base, part, rest, either } = termsOf(judged, block, language)
  return [base, plus(plus(part, rest), either)].find(
    (recipe) =>
      isSame(recipe.least.value, numberOf(whole.lo, unit)) && isSame(recipe.most.value, numberOf(whole.hi, unit)),
  )
}

function recipesFor(unit: NonNullable<Judged['unit']>, terms: Terms, whole: Recipe | undefined): readonly Recipe[] {
  const { part, rest, either, base, each, all, counted, smallest, latest } = terms
  const possible = { least: part.least, most: sum(part.most, either.most) }
  if (unit === 'date') return [latest]
  if (unit === 'percent') {
    const shares = {
      least: over(part.least, sum(sum(part.least, rest.most), either.most)),
      most: over(possible.most, sum(possible.most, rest.least)),
    }
    if (!whole) return [shares, overAll(possible, base)]
    return [
      overAll(possible, whole),
      overAll(minus(possible, rest), whole),
      withUnnamed(part, rest, whole),
      withoutRest(rest, whole),
    ]
  }
  if (unit === 'items') return [counted, possible]
  return [possible, minus(possible, rest), each, all, perTenThousand(possible, base), smallest]
}

function termsOf(judged: Judged, { sheet, first, last }: Block, language: Language): Terms {
  const column = (name: string) => `'${sheet}'!$${name}$${first}:$${name}$${last}`
  const [sides, least, most] = [column(termColumns.side), column(termColumns.least), column(termColumns.most)]
  const numbers = judged.contributions.map((term) => ({
    side: sideWord(term, judged, language),
    least: numberOf(term.amount.lo, term.unit) ?? 0,
    most: numberOf(term.amount.hi, term.unit) ?? 0,
  }))
  const sumBy = (side: string): Recipe => {
    const own = numbers.filter((number) => number.side === side)
    const summed = (range: string, values: readonly number[]): Expression => ({
      text: own.length === 0 ? '0' : `SUMIFS(${range},${sides},"${side}")`,
      value: values.reduce((total, value) => total + value, 0),
    })
    return {
      least: summed(
        least,
        own.map((number) => number.least),
      ),
      most: summed(
        most,
        own.map((number) => number.most),
      ),
    }
  }
  const of = (name: string, calculate: (values: readonly number[]) => number): Recipe => ({
    least: { text: `${name}(${least})`, value: calculate(numbers.map((number) => number.least)) },
    most: { text: `${name}(${most})`, value: calculate(numbers.map((number) => number.most)) },
  })
  const part = say('part', language)
  const count = (range: string, end: 'least' | 'most', side: string): Expression => ({
    text: `COUNTIFS(${sides},"${side}",${range},">0")`,
    value: numbers.filter((number) => number.side === side && number[end] > 0).length,
  })
  return {
    part: sumBy(part),
    rest: sumBy(say('rest', language)),
    either: sumBy(say('either', language)),
    base: sumBy(word('base', language)),
    each: sumBy(word('each', language)),
    all: of('SUM', (values) => values.reduce((total, value) => total + value, 0)),
    counted: {
      least: count(least, 'least', part),
      most: sum(count(most, 'most', part), count(most, 'most', say('either', language))),
    },
    smallest: of('MIN', (values) => Math.min(...values)),
    latest: of('MAX', (values) => Math.max(...values)),
  }
}

function isSame(found: number, wanted: number | null): boolean {
  return wanted !== null && Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted))
}

function sum(a: Expression, b: Expression): Expression {
  if (a.text === '0') return b
  return b.text === '0' ? a : { text: `${a.text}+${b.text}`, value: a.value + b.value }
}

function difference(a: Expression, b: Expression): Expression {
  return b.text === '0' ? a : { text: `${a.text}-${b.text}`, value: a.value - b.value }
}

function over(a: Expression, b: Expression): Expression {
  return { text: `(${a.text})/(${b.text})`, value: a.value / b.value }
}

function plus(a: Recipe, b: Recipe): Recipe {
  return { least: sum(a.least, b.least), most: sum(a.most, b.most) }
}

function minus(a: Recipe, b: Recipe): Recipe {
  return { least: difference(a.least, b.most), most: difference(a.most, b.least) }
}

/** The least of a whole at its most, and the other way round. */
function overAll(a: Recipe, whole: Recipe): Recipe {
  return { least: over(a.least, whole.most), most: over(a.most, whole.least) }
}

/** A part of the whole that no term names may still fall on the side of what counts. */
function withUnnamed(part: Recipe, rest: Recipe, whole: Recipe): Recipe {
  return {
    least: over(part.least, whole.most),
    most: over(difference(whole.most, rest.least), whole.most),
  }
}

/** Of a portfolio what does not count is named, a term a declaration: the rest of its whole counts. */
function withoutRest(rest: Recipe, whole: Recipe): Recipe {
  return {
    least: over(difference(whole.most, rest.most), whole.most),
    most: over(difference(whole.most, rest.least), whole.most),
  }
}

function perTenThousand(a: Recipe, people: Recipe): Recipe {
  const { least, most } = overAll(a, people)
  const times = ({ text, value }: Expression) => ({ text: `${text}*10000`, value: value * 10_000 })
  return { least: times(least), most: times(most) }
}
