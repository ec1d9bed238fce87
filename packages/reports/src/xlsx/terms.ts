import type { Contribution, Finding, Judged, Language } from '@viridict/core'
import { placeWithin } from '../places.js'
import { say } from '../wording.js'
import { numberFormat, numberOf } from './numbers.js'
import { type Column, type Content, sheetOf } from './sheet.js'
import { unitWord, word } from './words.js'

const termSheets = ['planting', 'workers', 'others'] as const
type TermSheet = (typeof termSheets)[number]

/** A finding with the number, name and file of its declaration. */
export interface Numbered {
  readonly number: number
  readonly name: string
  readonly uri: string
  readonly finding: Finding
}

/** Where the terms of a figure stand: rows of a sheet, both ends included. */
export interface Block {
  readonly sheet: string
  readonly first: number
  readonly last: number
}

/** The columns of a term that formulas name. */
export const termColumns = { side: 'G', least: 'H', most: 'I' } as const

/** The rows of the sheets of terms, as figures are added one by one. */
export interface TermSheets {
  readonly rows: Readonly<Record<TermSheet, Content[][]>>
  readonly language: Language
}

export function emptyTermSheets(language: Language): TermSheets {
  return { rows: { planting: [], workers: [], others: [] }, language }
}

/** Writes the terms of a figure one below the other; undefined where it has none. */
export function addTerms({ rows, language }: TermSheets, numbered: Numbered, judged: Judged): Block | undefined {
  const { contributions } = judged
  if (contributions.length === 0) return undefined
  const sheet = sheetOfTerms(contributions)
  const own = rows[sheet]
  const first = own.length + 2
  for (const contribution of contributions) own.push(rowOf(contribution, numbered, judged, language))
  return { sheet: word(sheet, language), first, last: own.length + 1 }
}

function sheetOfTerms(contributions: readonly Contribution[]): TermSheet {
  const starts = new Set(contributions.map(({ location }) => location.path[0]))
  return termSheets.find((sheet) => starts.has(sheet)) ?? 'others'
}

function rowOf(contribution: Contribution, numbered: Numbered, judged: Judged, language: Language): Content[] {
  const { label, amount, unit, location } = contribution
  const [least, most] = [numberOf(amount.lo, unit), numberOf(amount.hi, unit)]
  return [
    numbered.number,
    numbered.name,
    judged.clause,
    judged.title[language],
    numbered.finding.subject?.item ?? '',
    label[language],
    sideWord(contribution, judged, language),
    { value: least, format: numberFormat(least, unit) },
    { value: most, format: numberFormat(most, unit) },
    unitWord(unit, language),
    placeWithin(location, numbered.uri),
  ]
}

/** A term without a side is what the others are held against; where none has one, one of those that are added up. */
export function sideWord({ side }: Contribution, { contributions }: Judged, language: Language): string {
  if (side) return say(side, language)
  return word(contributions.some((other) => other.side) ? 'base' : 'each', language)
}

export function writtenTermSheets({ rows, language }: TermSheets) {
  return termSheets.map((sheet) =>
    sheetOf({ name: word(sheet, language), columns: columnsOf(language), rows: rows[sheet] }),
  )
}

function columnsOf(language: Language): readonly Column[] {
  return [
    { header: word('number', language), width: 5, isCentred: true },
    { header: say('declarationName', language), width: 22, isWrapped: true },
    { header: say('clause', language), width: 9, isCentred: true },
    { header: say('rule', language), width: 17, isWrapped: true },
    { header: say('item', language), width: 11, isWrapped: true },
    { header: word('term', language), width: 26, isWrapped: true },
    { header: word('side', language), width: 9, isCentred: true },
    { header: word('least', language), width: 12 },
    { header: word('most', language), width: 12 },
    { header: word('unit', language), width: 7, isCentred: true },
    { header: say('place', language), width: 20, isWrapped: true },
  ]
}
