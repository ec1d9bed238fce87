import { type Declaration, registerOf } from '../declaration/declaration.js'
import { valueName } from '../declaration/value-name.js'
import { type Problem, problem } from '../finding/problem.js'
import type { TopicEvidence } from '../generated/declarations.js'
import type { Pack } from '../pack/pack.js'

/** Documents of which no rule for this kind of declaration takes note: they were meant for another. */
export function unusedTopics(declaration: Declaration, packs: readonly Pack[]): readonly Problem[] {
  const { rows } = registerOf<TopicEvidence>(declaration, 'evidence')
  if (rows.length === 0) return []
  const used = new Set(packs.flatMap((pack) => wordsAskedOf(pack, declaration.kind)))
  return rows.flatMap(({ facts: { topic }, path }) => {
    if (used.has(topic)) return []
    const args = { topic: valueName('topic', topic), kind: valueName('kind', declaration.kind) }
    return [problem('unused-topic/unused', [...path, 'topic'], args)]
  })
}

const known = new WeakMap<Pack, Map<string, readonly string[]>>()

/** Every word in the rules on a kind of declaration, topics among them. */
function wordsAskedOf(pack: Pack, kind: Declaration['kind']): readonly string[] {
  const words = known.get(pack) ?? new Map<string, readonly string[]>()
  known.set(pack, words)
  const found =
    words.get(kind) ?? pack.rules.flatMap(({ judgements }) => judgements.filter(isOf(kind)).flatMap(wordsIn))
  words.set(kind, found)
  return found
}

function isOf(kind: Declaration['kind']) {
  return ({ subject, portfolio }: Pack['rules'][number]['judgements'][number]) =>
    subject.split('.')[0] === kind || portfolio?.of === kind
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
