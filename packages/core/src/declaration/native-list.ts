import type { Project } from '../generated/declarations.js'
import { type Declaration, isLeftOut } from './declaration.js'

/**
 * Whether a project names the list of native and adapted plants that its rows' own claims rest on: a title and an
 * issuer. Under a faulty one, or one that is dated ahead, nobody knows whether they count.
 */
export function nativeListState(declaration: Declaration, asOf: number): 'named' | 'faulty' | 'none' {
  const { nativeList } = declaration.facts as Partial<Project>
  const isToCome = nativeList?.date !== undefined && nativeList.date.from > asOf
  if (isToCome || isLeftOut(declaration, ['nativeList'])) return 'faulty'
  const isNamed = nativeList?.title !== undefined && nativeList.issuer !== undefined && nativeList.state !== 'none'
  return isNamed ? 'named' : 'none'
}
