import type { SourceNode } from '../source/source-node.js'
import { fieldOf } from './spelling.js'

/** Keys that say what a declaration is; three of them together are no accident. */
const telling = new Set([
  'kind',
  'id',
  'name',
  'jurisdiction',
  'category',
  'work',
  'stage',
  'area',
  'planting',
  'year',
  'workers',
  'scope',
])

/** Whether a document without the key `viridict` was probably meant to be a declaration: a slip must not make it vanish. */
export function looksLikeDeclaration(root: SourceNode | undefined, text: string): boolean {
  if (/^\s*(?:绿规|viridict)\s*[：:]/imu.test(text)) return true
  if (root?.kind !== 'mapping') return false
  const keys = root.entries.map(
    ({ key }) =>
      (fieldOf('Project', key.text) ?? fieldOf('Jurisdiction', key.text) ?? fieldOf('Operator', key.text))?.key,
  )
  return keys.filter((key) => key !== undefined && telling.has(key)).length >= 3
}
