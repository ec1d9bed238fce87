import { fullWidthSigns } from '../declaration/full-width.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { SourceNode } from '../source/source-node.js'

/** Keys that have swallowed their value, for want of a half-width colon and a blank: as data they would be nothing. */
export function swallowedValues(node: SourceNode | undefined, path: Path = []): readonly Problem[] {
  switch (node?.kind) {
    case 'sequence':
      return node.items.flatMap((item, index) => swallowedValues(item, [...path, index]))
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => {
        const at = [...path, key.text]
        return value ? swallowedValues(value, at) : swallowed(key.text, at)
      })
    default:
      return []
  }
}

function swallowed(key: string, path: Path): readonly Problem[] {
  const found = fullWidthSigns(key)
  if (found !== '') return [problem('yaml-syntax/full-width', path, { found }, { mark: 'key' })]
  return key.includes(':') ? [problem('yaml-syntax/key', path, {}, { mark: 'key' })] : []
}
