import type { Language } from '@viridict/core'
import { type Difference, distinct } from '../../verify/difference.js'
import { contentDifferences } from './contents.js'
import { createOpening } from './opened.js'
import { pageWord } from './page-words.js'
import { readPage } from './read-page.js'

export { manifestOfPage, type PageParts, readPage } from './read-page.js'

/**
 * What a reader of one page is shown otherwise than by the other, which was made from the inputs again. A page whose script,
 * style or frame is another may show anything: that is a difference of its own.
 */
export function compareHtml(found: string, wanted: string, language: Language): readonly Difference[] {
  if (found === wanted) return []
  const [pageFound, pageWanted] = [readPage(found), readPage(wanted)]
  if (!pageFound || !pageWanted) return [whole('page', language)]
  const frames = [
    ...frameDifference(pageFound.before, pageWanted.before, language),
    ...frameDifference(pageFound.after, pageWanted.after, language),
  ]
  const open = createOpening()
  const [ours, theirs] = [open(pageFound.data), open(pageWanted.data)]
  const contents =
    ours && theirs ? contentDifferences({ found: ours, wanted: theirs }, language) : [whole('data', language)]
  return distinct([...frames, ...contents])
}

function whole(word: 'page' | 'data', language: Language): Difference {
  return { place: pageWord(word, language), found: undefined, wanted: undefined }
}

/** Around the first character that differs. */
function frameDifference(found: string, wanted: string, language: Language): readonly Difference[] {
  if (found === wanted) return []
  const shorter = Math.min(found.length, wanted.length)
  let at = 0
  while (at < shorter && found[at] === wanted[at]) at++
  const excerpt = (text: string) => text.slice(Math.max(0, at - 20), at + 60)
  return [{ place: pageWord('page', language), found: excerpt(found), wanted: excerpt(wanted) }]
}
