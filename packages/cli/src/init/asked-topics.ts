import { type DeclarationKind, type Judgement, type Pack, vocabulary } from '@viridict/core'

/** A topic of evidence that rules ask of a kind of declaration, with the clauses of these rules. */
export interface AskedTopic {
  readonly topic: string
  readonly zh: string
  readonly clauses: readonly string[]
}

/** In the order of the vocabulary, which is that of the clauses. */
export function askedTopics(kind: DeclarationKind, packs: readonly Pack[]): readonly AskedTopic[] {
  const rules = packs
    .flatMap((pack) => pack.rules)
    .map(({ clause, judgements }) => ({ clause, words: new Set(judgements.filter(isOf(kind)).flatMap(wordsIn)) }))
  return Object.entries(vocabulary.topic).flatMap(([topic, { zh }]) => {
    const clauses = new Set(rules.filter(({ words }) => words.has(topic)).map(({ clause }) => clause))
    return clauses.size > 0 ? [{ topic, zh, clauses: [...clauses] }] : []
  })
}

/** Of a list or a record in it, or summed over it. */
function isOf(kind: DeclarationKind): (judgement: Judgement) => boolean {
  return ({ subject, portfolio }) => subject.split('.')[0] === kind || portfolio?.of === kind
}

/** Rules name topics in many places: as a value to count, in a condition, in a measure within a measure. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
