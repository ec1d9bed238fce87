/** User text in a message: enough to recognise, never enough to flood it. A surrogate pair is not cut in two. */
export function shorten(text: string): string {
  const start = text.slice(0, 4 * most).replace(/\s+/g, ' ')
  const isWhole = start.length <= most && text.length <= 4 * most
  return isWhole ? start : `${start.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** UTF-16 code units. */
const most = 40
