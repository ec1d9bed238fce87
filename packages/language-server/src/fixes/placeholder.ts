import type { FixOf } from './fix.js'
import { placeOf } from './place.js'
import { replaceScalar } from './replace.js'

/** A word for nothing taken away behind its key: it is read as not stated already. A row without anything would be a fault. */
export const placeholder: FixOf = (finding, { text, declarations }) => {
  const { node } = placeOf(finding, declarations) ?? {}
  if (node?.kind !== 'scalar' || typeof finding.location.path.at(-1) === 'number') return []
  const edit = replaceScalar(text, node, '')
  const title = { zh: `去掉“${node.text}”`, en: `Take ${node.text} away` }
  return edit ? [{ title, edits: [{ ...edit, text: '' }], isCertain: false }] : []
}
