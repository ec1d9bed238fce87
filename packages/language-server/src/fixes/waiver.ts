import { fieldOf } from '@viridict/core'
import type { Written } from '../reading.js'
import { type Draft, nameOf } from './draft.js'
import type { Edit, FixContext, FixOf } from './fix.js'
import { insertFirstRow, insertKeys, insertRow } from './insert.js'
import { entryOf, writtenOf } from './place.js'

/** A request to waive a rule that is not met, its reason to be filled in. It changes no verdict. */
export const waiverRequest: FixOf = (finding, context) => {
  const { rule, verdict, judged, decision } = finding
  if (verdict !== 'fail' || !judged || decision) return []
  const written = writtenOf(finding, context.declarations)
  const edit = written && requesting(rule, written, context)
  const title = {
    zh: `申请豁免“${judged.title.zh}”（理由待填）`,
    en: `Request a waiver of ${rule}, reason to be filled in`,
  }
  return edit ? [{ title, edits: [edit], isCertain: false }] : []
}

function requesting(rule: string, { root, record, language }: Written, { text }: FixContext): Edit | undefined {
  const field = fieldOf(record, 'requests')
  if (!field) return undefined
  const row: Draft = ['rule', 'reason'].flatMap((key) => {
    const named = fieldOf('request', key)
    return named ? [[nameOf(named, language), key === 'rule' ? rule : ''] as const] : []
  })
  const entry = entryOf(root, record, 'requests')
  if (!entry) return insertKeys(text, root, [[nameOf(field, language), { row }]])
  if (!entry.value) return text[root.start] === '{' ? undefined : insertFirstRow(text, entry.key, row)
  if (entry.value.kind !== 'sequence') return undefined
  const isRequested = entry.value.items.some((item) => {
    const value = item?.kind === 'mapping' ? entryOf(item, 'request', 'rule')?.value : undefined
    return value?.kind === 'scalar' && value.text === rule
  })
  return isRequested ? undefined : insertRow(text, entry.value, row)
}
