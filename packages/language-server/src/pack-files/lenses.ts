import type { Language, MappingNode, Path, Span } from '@viridict/core'
import type { Folder } from '../folder.js'
import { entriesIn, itemsIn, nodeAt } from '../nodes.js'
import { phrase } from '../words.js'
import type { Reading } from '../workspace.js'
import { casesAt, packFileAt } from './authored.js'
import { casesText, caseText } from './case-text.js'

/** A text above a place. */
export interface TextLens {
  readonly span: Span
  readonly title: string
}

/** Above each case what it expects and what is found, above each rule how many agree: judged as the text now is. */
export function caseLenses(
  { documents }: Reading,
  uri: string,
  folder: Folder,
  language: Language,
): readonly TextLens[] {
  const found = packFileAt(uri, folder)
  const root = documents[0]?.root
  if (!found || root?.kind !== 'mapping') return []
  return rulesIn(root, found.file.role === 'pack').flatMap(({ key, path }) => {
    const list = nodeAt(root, undefined, [...path, 'cases'])
    const rows = list?.kind === 'sequence' ? itemsIn(list) : []
    if (rows.length === 0) return []
    const cases = casesAt(path, uri, folder)
    if (!cases) return [{ span: key, title: phrase('casesUnjudged', language) }]
    const each = rows.flatMap(({ index, node }) => {
      const one = cases[index]
      return one ? [{ span: node, title: caseText(one, language) }] : []
    })
    return [{ span: key, title: casesText(cases, language) }, ...each]
  })
}

/** Where rules begin: at the key `rule`, or in pack.yaml at the names of those that are overridden. */
function rulesIn(root: MappingNode, isPack: boolean): readonly { readonly key: Span; readonly path: Path }[] {
  const overrides = isPack ? nodeAt(root, undefined, ['overrides']) : undefined
  if (overrides?.kind === 'mapping')
    return entriesIn(overrides).map(({ key }) => ({ key, path: ['overrides', key.text] }))
  const key = isPack ? undefined : entriesIn(root).find((entry) => entry.key.text === 'rule')?.key
  return key ? [{ key, path: [] }] : []
}
