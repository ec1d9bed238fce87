import { formatMessage, type Language, message } from '@viridict/core'
import { type Pair, unequalPairs } from '../../verify/align.js'
import { type Difference, distinct, mostDifferences } from '../../verify/difference.js'
import { type Match, matchesOf } from '../../verify/matches.js'
import { type Margin, readDocument, type WrittenDocument } from './read-document.js'
import type { Item } from './read-items.js'
import { isFilledIn, longestFilling, toFillIn } from './to-fill-in.js'
import { placeWords } from './words.js'

export { manifestOfDocument, readDocument, type WrittenDocument } from './read-document.js'

/**
 * What a reader of one opinion sees otherwise than of the other, which was just made from the inputs. Places for hands may
 * be filled in, and there may be a seal, or a line, beside them. `language` is that of the places named, `written` that of
 * the opinion.
 */
export function compareDocx(
  found: WrittenDocument,
  again: Uint8Array,
  written: Language,
  language: Language,
): readonly Difference[] {
  const read = readDocument(again)
  if (!read.ok) throw new Error('an opinion that was just written cannot be read')
  const wanted = read.document
  return distinct([
    ...itemDifferences(found.items, wanted.items, written, language).slice(0, mostDifferences),
    ...marginDifferences(found.margins, wanted.margins, language),
  ])
}

function itemDifferences(
  found: readonly Item[],
  wanted: readonly Item[],
  written: Language,
  language: Language,
): readonly Difference[] {
  const blanks = wanted.map(({ kind, text }) => (kind === 'paragraph' ? toFillIn(text, written) : undefined))
  const isSame = (a: number, b: number) => {
    const [ours, theirs, blank] = [found[a], wanted[b], blanks[b]]
    if (ours === undefined || theirs === undefined) return false
    return isEqual(ours, theirs) || (blank !== undefined && ours.kind === theirs.kind && isFilledIn(blank, ours.text))
  }
  const places = placesOf(wanted, language)
  return gapsOf(matchesOf(found.length, wanted.length, isSame) ?? [], found.length, wanted.length).flatMap((gap) => {
    const isByHand = blanks[gap.wanted[0] - 1]?.hasRoom || blanks[gap.wanted[1]]?.hasRoom
    const own = shownIn(found, gap.found).filter(({ item }) => !(isByHand && isFromHand(item)))
    const pairs = besides(own, shownIn(wanted, gap.wanted)).filter(([a, b]) => !(a && b && isEqual(a.item, b.item)))
    return pairs.map(([a, b]) => ({
      place: places[b?.at ?? Math.max(0, gap.wanted[0] - 1)] ?? '',
      found: a && shownOf(a.item, language),
      wanted: b && shownOf(b.item, language),
    }))
  })
}

interface Placed {
  readonly item: Item
  readonly at: number
}

/** Where a row begins is seen by its cells. */
function shownIn(items: readonly Item[], [start, end]: readonly [number, number]): readonly Placed[] {
  return items
    .slice(start, end)
    .map((item, index) => ({ item, at: start + index }))
    .filter(({ item }) => item.kind !== 'row')
}

/** A cell is below its head. */
function isEqual(a: Item, b: Item): boolean {
  return a.kind === b.kind && a.column === b.column && a.text === b.text
}

/** Beside a place for a hand: a seal, or a line as short as what is filled in. */
function isFromHand({ kind, text }: Item): boolean {
  return kind === 'picture' || (kind === 'paragraph' && text.length <= longestFilling)
}

interface Gap {
  readonly found: readonly [number, number]
  readonly wanted: readonly [number, number]
}

/** What stands between the matches, on either side. */
function gapsOf(matches: readonly Match[], found: number, wanted: number): readonly Gap[] {
  const ends: readonly Match[] = [...matches, [found, wanted]]
  return ends.flatMap(([a, b], index) => {
    const [before, behind] = ends[index - 1] ?? [-1, -1]
    const gap: Gap = { found: [before + 1, a], wanted: [behind + 1, b] }
    return gap.found[0] === a && gap.wanted[0] === b ? [] : [gap]
  })
}

function besides(found: readonly Placed[], wanted: readonly Placed[]): readonly Pair<Placed>[] {
  return Array.from({ length: Math.max(found.length, wanted.length) }, (_, at) => [found[at], wanted[at]])
}

function shownOf({ kind, text }: Item, language: Language): string {
  return kind === 'picture' ? placeWords.picture[language] : text
}

/** Of each item the headings above it, and of a cell where it stands in its table. */
function placesOf(items: readonly Item[], language: Language): readonly string[] {
  const ranks = ['Title', 'Heading1', 'Heading2']
  let headings: readonly string[] = []
  return items.map((item) => {
    const rank = ranks.indexOf(item.style)
    if (rank >= 0) headings = [...headings.slice(0, rank), item.text]
    const above = headings.filter((text) => text !== undefined && text !== '').slice(-2)
    return [...above, ...(item.kind === 'cell' ? [cellPlace(item, language)] : [])].join(' · ')
  })
}

function cellPlace({ row, column }: Item, language: Language): string {
  return formatMessage(message(placeWords.cell, { row, column }), language)
}

function marginDifferences(
  found: readonly Margin[],
  wanted: readonly Margin[],
  language: Language,
): readonly Difference[] {
  const kinds = [...new Set([...found, ...wanted].map(({ kind }) => kind))]
  const textsOf = (margins: readonly Margin[], kind: Margin['kind']) =>
    [...new Set(margins.filter((margin) => margin.kind === kind).map(({ text }) => text))].sort()
  return kinds.flatMap((kind) =>
    unequalPairs(textsOf(found, kind), textsOf(wanted, kind), (text) => text).map(([a, b]) => ({
      place: placeWords[kind][language],
      found: a,
      wanted: b,
    })),
  )
}
