/** The text with one part put in place of another, which has to be there. */
export function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new RangeError(`not in the text: ${part}`)
  return text.replace(part, () => by)
}
