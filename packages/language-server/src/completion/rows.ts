import type { Ask } from './ask.js'
import type { Draft } from './item.js'
import { recordDraft } from './samples.js'
import { valueDrafts } from './values.js'

/** Another row of a list, with its dash. */
export function rowDrafts(ask: Ask): readonly Draft[] {
  const { field, style } = ask.context
  const dash = style === 'block' ? '- ' : ''
  const record = field?.item?.record
  if (record) return [recordDraft(record, ask, dash)]
  const items = valueDrafts({ ...ask, context: { ...ask.context, isItem: true } })
  return items.map((draft) => ({ ...draft, text: `${dash}${draft.text}` }))
}

/** Behind a dash that nothing follows, the whole row as well. */
export function wholeRow(ask: Ask): readonly Draft[] {
  const { field, written, path, style } = ask.context
  const record = field?.item?.record
  return record && path.length > 0 && style === 'block' && written.size === 0 ? [recordDraft(record, ask)] : []
}
