import type { Language, Path, SourceNode, Span } from '@viridict/core'
import type { Folder } from '../folder.js'
import { entriesIn, itemsIn, nodeAt } from '../nodes.js'
import type { Reading } from '../workspace.js'
import { caseText, casesText } from './case-text.js'
import { phrase } from '../words.js'

/** A text above a place. */
export interface TextLens {
  readonly span: Span
  readonly title: string
}

/** Above each case what it expects and what is found, above each rule how many agree: judged as the text now is. */
export function caseLenses({ documents }: Reading, uri: string, folder: Folder, language: Language): readonly TextLens[] {
  const name = folder.nameOf(uri)
  const holder = folder.packFiles.folderOf(name)
  const file = holder?.file(name.slice(name.lastIndexOf('/') + 1))
  const root = documents[0]?.root
  if (!holder || !file || root?.kind !== 'mapping') return []
  const judged = holder.checked().judged.filter((rule) => rule.file === file)
  return rulesIn(root, file.role === 'pack').flatMap(({ key, path }) => {
    const rule = judged.find((one) => JSON.stringify(one.path) === JSON.stringify(path))
    const list = nodeAt(root, undefined, [...path, 'cases'])
    const rows = list?.kind === 'sequence' ? itemsIn(list) : []
    if (rows.length === 0) return []
    if (!rule) return [{ span: key, title: phrase('casesUnjudged', language) }]
    const cases = holder.cases(rule)
    const each = rows.flatMap(({ index, node }) => {
      const one = cases[index]
      return one ? [{ span: node, title: caseText(one, language) }] : []
    })
    return [{ span: key, title: casesText(cases, language) }, ...each]
  })
}

/** Where rules begin: at the key `rule`, or in pack.yaml at the names of those that are overridden. */
function rulesIn(root: SourceNode, isPack: boolean): readonly { readonly key: Span; readonly path: Path }[] {
  const node = isPack ? nodeAt(root, undefined, ['overrides']) : root
  if (node?.kind !== 'mapping') return []
  const entries = entriesIn(node)
  if (isPack) return entries.map(({ key }) => ({ key, path: ['overrides', key.text] }))
  const key = entries.find((entry) => entry.key.text === 'rule')?.key
  return key ? [{ key, path: [] }] : []
}
