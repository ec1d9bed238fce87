/** Whether a text holds every word that is searched for, in whatever case and width it was typed. */
export function matcherOf(search: string): (text: string) => boolean {
  const words = wordsOf(search)
  if (words.length === 0) return () => true
  return (text) => {
    const plain = plainOf(text)
    return words.every((word) => plain.includes(word))
  }
}

export function wordsOf(search: string): readonly string[] {
  return plainOf(search)
    .split(/\s+/)
    .filter((word) => word !== '')
}

export function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
