import { distance } from 'fastest-levenshtein'
import { listSpecies } from './catalogue.js'
import type { Species } from './species.js'
import { nameKey, splitRemarks } from './species-name.js'

const most = 5
/** Keeps a name that merely contains or is contained (紫丁香苗) before one that differs by a slip of the pen. */
const slipPenalty = 1000

let memo: readonly (readonly [zh: string, spellings: readonly string[]])[] | undefined

/**
 * Chinese names of the taxa whose names come nearest to an unknown tidy name, at most five, the nearest first and the
 * catalogue's order among equals. Near is a name that begins or ends with the other, or one within a few changes.
 */
export function suggestSpecies(tidy: string): readonly string[] {
  memo ??= listSpecies().map((taxon) => [taxon.zh, spellingsOf(taxon)])
  const key = nameKey(splitRemarks(tidy).base)
  const scored = memo.map(([zh, spellings]) => ({ zh, score: leastRemoteness(key, spellings) }))
  const near = scored.filter(({ score }) => score < Number.POSITIVE_INFINITY)
  const ranked = near.sort((left, right) => left.score - right.score) // stable: the catalogue's order among equals
  return ranked.slice(0, most).map(({ zh }) => zh)
}

/** A remark in the catalogue says whose use of a name it is, 刺柏(商品名), and is not typed. */
function spellingsOf({ zh, latin, aliases, synonyms }: Species): readonly string[] {
  const names = [zh, latin, ...aliases, ...synonyms]
  return names.map((name) => nameKey(name.includes('(') ? splitRemarks(name).base : name))
}

function leastRemoteness(key: string, spellings: readonly string[]): number {
  return spellings.reduce((least, spelling) => Math.min(least, remoteness(key, spelling)), Number.POSITIVE_INFINITY)
}

function remoteness(key: string, spelling: string): number {
  const [short, long] = key.length < spelling.length ? [key, spelling] : [spelling, key]
  const surplus = long.length - short.length
  if (short.length >= 2 && (long.startsWith(short) || long.endsWith(short))) return surplus
  if (surplus > changes(key)) return Number.POSITIVE_INFINITY
  const slips = distance(key, spelling)
  return slips <= changes(key) ? slipPenalty + slips : Number.POSITIVE_INFINITY
}

/** In a name of two or three characters a second change leaves nothing to go by. */
function changes(key: string): number {
  if (key.length < 2) return 0
  return key.length <= 3 ? 1 : 2
}
