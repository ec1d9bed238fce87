/** The syllables of the Chinese characters in a text, without tones; ü is v. */
export type PinyinReader = (text: string) => readonly string[]

/** A Chinese word with its pinyin initials and its whole pinyin: 国槐, gh, guohuai. */
export function typedAs(word: string, read: PinyinReader): readonly string[] {
  const syllables = read(word)
  if (syllables.length === 0) return [word]
  return [word, syllables.map((syllable) => syllable[0]).join(''), syllables.join('')]
}

/**
 * All spellings as one text, the fitting ones first: some editors compare only its beginning with what is typed, others
 * no more than its first 128 characters.
 */
export function filterTextOf(spellings: readonly string[], typed: string): string {
  return inOrder([...new Set(spellings)], (spelling) => fits(spelling, typed)).join(' ')
}

export function fits(spelling: string, typed: string): boolean {
  return spelling.toLowerCase().startsWith(typed.normalize('NFKC').trim().toLowerCase())
}

/** Those of which it is so before the others, each in the order they had. */
export function inOrder<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly Item[] {
  return [...items.filter(isFirst), ...items.filter((item) => !isFirst(item))]
}
