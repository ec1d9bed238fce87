import type { DeclarationKind } from '../finding/finding.js'
import type { Judgement } from '../generated/rules.js'
import { judgedSubject } from '../pack/judged-subject.js'
import type { Pack } from '../pack/pack.js'

/** What a pack judges on declarations of a kind, or sums over them. */
export function judgementsOn({ rules }: Pack, kind: DeclarationKind): readonly Judgement[] {
  const all = rules.flatMap(({ judgements }) => judgements)
  return all.filter((judgement) => judgedSubject(judgement).kind === kind || judgement.portfolio?.of === kind)
}

/** Every word in a judgement: fields, values and texts alike. */
export function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
