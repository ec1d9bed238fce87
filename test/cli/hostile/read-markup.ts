import assert from 'node:assert/strict'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

/** The texts of HTML as browsers parse it, block by block; fails where there is an element of another name, or any attribute. */
export function textsOfMarkup(html: string, allowed: RegExp): readonly string[] {
  const root = parseFragment(html)
  for (const { tagName, attrs } of elementsIn(root)) {
    assert.match(tagName, allowed)
    assert.deepEqual(attrs, [])
  }
  return [textOf(root)]
}

export function elementsIn(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
  return 'tagName' in node ? [node, ...children] : children
}

export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
