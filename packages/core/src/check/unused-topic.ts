import { type Declaration, registerOf } from '../declaration/declaration.js'
import { valueName } from '../declaration/value-name.js'
import type { DeclarationKind } from '../finding/finding.js'
import { type Problem, problem } from '../finding/problem.js'
import type { TopicEvidence } from '../generated/declarations.js'
import { defaultPack } from '../pack/built-in-packs.js'
import type { Pack } from '../pack/pack.js'
import { judgementsOn, wordsIn } from './asked.js'

/**
 * Documents of which no rule for this kind of declaration takes note: they were meant for another. Rules that are not
 * judged this time are asked too, since one declaration may be judged under a part of them.
 */
export function unusedTopics(declaration: Declaration, packs: readonly Pack[]): readonly Problem[] {
  const { rows } = registerOf<TopicEvidence>(declaration, 'evidence')
  return rows.flatMap(({ facts: { topic }, path }) => {
    if ([...packs, defaultPack()].some((pack) => wordsAskedOf(pack, declaration.kind).has(topic))) return []
    const args = { topic: valueName('topic', topic), kind: valueName('kind', declaration.kind) }
    return [problem('unused-topic/unused', [...path, 'topic'], args)]
  })
}

const known = new WeakMap<Pack, Map<DeclarationKind, ReadonlySet<string>>>()

/** Every word in the rules on a kind of declaration, topics among them. */
function wordsAskedOf(pack: Pack, kind: DeclarationKind): ReadonlySet<string> {
  const byKind = known.get(pack) ?? new Map<DeclarationKind, ReadonlySet<string>>()
  known.set(pack, byKind)
  const words = byKind.get(kind) ?? new Set(judgementsOn(pack, kind).flatMap(wordsIn))
  byKind.set(kind, words)
  return words
}
