import { type Finding, nearestSpellings, type Path, type ScalarNode } from '@viridict/core'
import { type Fix, type FixContext, textOf } from '../fixes/fix.js'
import { nearestTo } from '../fixes/nearest.js'
import { replacing } from '../fixes/replace.js'
import { entryAt, nodeAt } from '../nodes.js'
import type { JudgedCase } from './judge-cases.js'
import { type Authored, keysNamedAt, namedAt } from './named.js'
import { placeAt, valueAt } from './place.js'

/** The file of a pack that a text is, and what is found in the cases of a rule. */
export interface AuthoredFix extends Authored {
  /** The cases of the rule at a path. */
  readonly casesAt: (path: Path) => readonly JudgedCase[] | undefined
}

export type PackFix = (finding: Finding, context: FixContext, authored: AuthoredFix) => readonly Fix[]

/** A misspelt key by the nearest that may stand there; the names of fields and rules are keys as well. */
export const nearestPackKey: PackFix = ({ location: { path } }, { text, documents }, authored) => {
  const holder = path.slice(0, -1)
  const node = nodeAt(documents[0]?.root, undefined, holder)
  const written = valueAt(authored.data, holder)
  const { shape } = placeAt(authored.role, authored.data, holder)
  const known = [...Object.keys(shape.keys ?? {}), ...keysNamedAt(holder, authored).map((named) => named.text)]
  const isFree = (key: string) => typeof written !== 'object' || written === null || !Object.hasOwn(written, key)
  return nearestTo(
    node?.kind === 'mapping' ? entryAt(node, undefined, path.at(-1) ?? '')?.key : undefined,
    known,
    text,
    isFree,
  )
}

/** A misspelt value or name by the nearest that may stand there. A field that a condition is on is a key. */
export const nearestPackName: PackFix = (finding, context, authored) => {
  const { path } = finding.location
  const written = textOf(finding, 'text') ?? textOf(finding, 'rule') ?? textOf(finding, 'clause')
  if (written === path.at(-1)) return nearestPackKey(finding, context, authored)
  const node = nodeAt(context.documents[0]?.root, undefined, path)
  if (node?.kind !== 'scalar') return []
  if (written !== undefined && node.text !== written) return withinText(node, written, context, path, authored)
  const known = namedAt(path, authored).map((named) => named.text)
  return nearestTo(node, known, context.text)
}

/** `12 months after plan.date`: a name in a longer text. */
function withinText(
  node: ScalarNode,
  written: string,
  { text }: FixContext,
  path: Path,
  authored: Authored,
): readonly Fix[] {
  const fields = namedAt([...path.slice(0, 2), 'echo', 0], authored).map((named) => named.text)
  const near = nearestSpellings(written, fields)
  return near.flatMap(({ spelling }) => replacing(text, node, node.text.replace(written, spelling), near.length === 1))
}

/** The verdict that a case expects by that which is found. A person has to say which of the two is wrong. */
export const expectedVerdict: PackFix = ({ location: { path } }, { text, documents }, { casesAt }) => {
  const at = path.lastIndexOf('cases')
  const index = path[at + 1]
  const one = typeof index === 'number' ? casesAt(path.slice(0, at))?.[index] : undefined
  const verdict = one?.finding?.verdict
  if (path.at(-1) !== 'verdict' || verdict === undefined) return []
  const title = { zh: `期望改为实际的结论“${verdict}”`, en: `Expect what is found: ${verdict}` }
  return replacing(text, nodeAt(documents[0]?.root, undefined, path), verdict, false, title)
}
