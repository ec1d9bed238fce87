import { groupBy } from '../collection/group-by.js'
import { type Row, registerOf } from '../declaration/declaration.js'
import { valueName } from '../declaration/value-name.js'
import { problem } from '../finding/problem.js'
import type { TopicEvidence } from '../generated/declarations.js'
import type { Check } from './check.js'

/** One document listed twice: the same topic, date and number, or title where it has no number. */
export const duplicateEvidence: Check = (declaration) => {
  const groups = groupBy(registerOf<TopicEvidence>(declaration, 'evidence').rows, identityOf)
  return [...groups].flatMap(([identity, [first, ...others]]) =>
    identity === undefined || !first
      ? []
      : others.map(({ facts, path }) =>
          problem(
            'duplicate-evidence/twice',
            path,
            { topic: valueName('topic', facts.topic) },
            { related: [first.path] },
          ),
        ),
  )
}

function identityOf({ facts: { topic, number, title, date } }: Row<TopicEvidence>): string | undefined {
  const name = number ?? title
  return name === undefined ? undefined : JSON.stringify([topic, name.trim(), date?.from, date?.to])
}
