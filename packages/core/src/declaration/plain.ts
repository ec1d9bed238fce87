import type { Path } from '../finding/path.js'
import type { SourceNode } from '../source/source-node.js'

/** A document as data: scalars keep their source text, null is a stated none, and an unstated value is absent. */
export type Plain = string | null | undefined | readonly Plain[] | PlainMapping

/** Nothing is inherited, so that a key such as __proto__ is data like any other. */
export interface PlainMapping {
  readonly [key: string]: Plain
}

/** What mappings are made by: engines keep the keys of what has no prototype at all in a table, and are slow to read it. */
function Mapping(): void {}
Mapping.prototype = Object.freeze(Object.create(null))

export function emptyMapping(): Record<string, Plain> {
  return new (Mapping as unknown as new () => Record<string, Plain>)()
}

export function isMapping(value: Plain): value is PlainMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}

/** What is written at a path; undefined where nothing is. */
export function plainAt(plain: Plain, path: Path): Plain {
  return path.reduce<Plain>((value, step) => {
    if (typeof step === 'number') return isList(value) ? value[step] : undefined
    return isMapping(value) ? value[step] : undefined
  }, plain)
}

/** A node as it is written, without translation: for rules and packs, whose keys have one spelling. The last of equal keys counts. */
export function toPlain(node: SourceNode | undefined): Plain {
  if (!node) return undefined
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'sequence') return node.items.map(toPlain)
  const mapping = emptyMapping()
  for (const { key, value } of node.entries) {
    const plain = toPlain(value)
    if (plain === undefined) delete mapping[key.text]
    else mapping[key.text] = plain
  }
  return mapping
}

/** The same text for the same data, whatever the order of keys: what fingerprints are taken of. */
export function canonicalText(value: Plain): string {
  if (typeof value === 'string') return isPlainText.test(value) ? `"${value}"` : JSON.stringify(value)
  if (value === undefined) return ''
  if (value === null) return 'null'
  return isList(value) ? textOfList(value) : textOfMapping(value)
}

/** Nothing in it is escaped: what declarations hold most. */
const isPlainText = /^[ !#-[\]-~\u3000-\u9fff]*$/

function textOfList(list: readonly Plain[]): string {
  let text = ''
  for (const item of list) text += `${text === '' ? '[' : ','}${canonicalText(item)}`
  return text === '' ? '[]' : `${text}]`
}

function textOfMapping(mapping: PlainMapping): string {
  let text = ''
  for (const key of inOrder(Object.keys(mapping))) {
    const value = mapping[key]
    if (value !== undefined) text += `${text === '' ? '{' : ','}${keyText(key)}${canonicalText(value)}`
  }
  return text === '' ? '{}' : `${text}}`
}

/** A row has few keys, and there are thousands of rows: `sort` would take more memory than all the rest. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > 20) return keys.sort()
  for (let end = 1; end < keys.length; end++) {
    const key = keys[end] as string
    let at = end
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
  return keys
}

const keyTexts = new Map<string, string>()

/** The keys of a declaration are few: the schemas' own, once they are translated. */
function keyText(key: string): string {
  const known = keyTexts.get(key)
  if (known !== undefined) return known
  const text = `${JSON.stringify(key)}:`
  // What people misspell must not fill the memory of an editor.
  if (keyTexts.size < 2000) keyTexts.set(key, text)
  return text
}
