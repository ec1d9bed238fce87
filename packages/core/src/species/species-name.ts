/** A name less its parenthesised remarks, and the remarks: 国槐(实生)(全冠) is 国槐 with 实生 and 全冠. */
export interface RemarkedName {
  readonly base: string
  readonly remarks: readonly string[]
}

/** Nothing in it has a second spelling: what planting lists hold most, and thousands of times. */
const plainChinese = /^[\u4e00-\u9fff]+$/

/**
 * One spelling of what planting lists write in many: half-width forms (NFKC), round brackets, single straight quotation
 * marks (also for `cv.`), single spaces, no invisible characters.
 */
export function tidyName(text: string): string {
  if (plainChinese.test(text)) return text
  return text
    .replace(/[‘’‛“”„‟`´′″「」『』«»‹›"＂]/gu, "'") // before NFKC, which takes ´ and ″ apart
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[[{【〔〖]/gu, '(')
    .replace(/[\]}】〕〗]/gu, ')')
    .replace(/'+/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/ cv\. ?([^']+)$/u, " '$1'")
    .trim()
}

/**
 * What two spellings of one name have in common, for a tidy name: white space, dots, hyphens, quotation marks, case and
 * the hybrid sign never tell two taxa apart (ICN art. H.3: the sign is no part of the spelling).
 */
export function nameKey(tidy: string): string {
  if (plainChinese.test(tidy)) return tidy
  const key = tidy.toLowerCase().replace(/ x(?= )|[ '.·•‧・×✕\p{Pd}]/gu, '')
  return key.includes('ssp') ? key.replace('ssp', 'subsp') : key
}

export function splitRemarks(tidy: string): RemarkedName {
  const remarks = [...tidy.matchAll(/\(([^()]*)\)/gu)].map((match) => (match[1] ?? '').trim())
  return { base: tidyName(tidy.replace(/\([^()]*\)/gu, ' ')), remarks }
}

/** The quoted epithet that ends a name, and what stands before it: 国槐 '金叶'. */
export function splitEpithet(tidy: string): { readonly base: string; readonly epithet: string } | undefined {
  const match = /^([^']+(?:'[^']+)*?) ?'([^']+)'$/u.exec(tidy)
  const [, base = '', epithet = ''] = match ?? []
  return match ? { base: base.trim(), epithet: epithet.trim() } : undefined
}

/** A Chinese name and the Latin one that follows it: 国槐 Sophora japonica. */
export function splitLatin(tidy: string): { readonly zh: string; readonly latin: string } | undefined {
  const match = /^(\p{Script=Han}+) ?([A-Za-z].*)$/u.exec(tidy)
  const [, zh = '', latin = ''] = match ?? []
  return match ? { zh, latin } : undefined
}

/**
 * A Latin name less its authors, by the words that the catalogue's own authors are written with and by what is
 * abbreviated. Another capitalised word stays: it may be a cultivar's epithet.
 */
export function withoutAuthors(tidy: string, authorWords: ReadonlySet<string>): string {
  const words = /^\p{Script=Latin}/u.test(tidy) ? tidy.split(' ') : [tidy]
  const isAuthor = (word: string | undefined, index: number): boolean => {
    if (index === 0 || word === undefined) return false
    if (word === 'f.') return !/^[a-z-]{3,}$/u.test(words[index + 1] ?? '') // filius; before an epithet it is forma
    return authorWords.has(word.replace(/,$/u, '').toLowerCase()) || /^(?:\p{Lu}.*\.,?|&|ex|et|in|hort\.)$/u.test(word)
  }
  return words.filter((word, index) => !isAuthor(word, index)).join(' ')
}
