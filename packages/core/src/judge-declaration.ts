import { type Declaration, registerOf } from './declaration/declaration.js'
import type { Locator } from './declaration/locator.js'
import { problemFinding } from './declaration/problem-finding.js'
import type { Finding, Subject } from './finding/finding.js'
import { messages } from './generated/messages.js'
import type { Judgement } from './generated/rules.js'
import type { MeasureContext } from './measure/measured.js'
import { labelOf } from './measure/rows.js'
import { message } from './message/message.js'
import type { Pack, Rule } from './pack/pack.js'
import { placeOf } from './pack/place.js'
import { isOverPortfolio } from './portfolio/take-partial-sums.js'
import { factsRead } from './rule/facts-read.js'
import { judge } from './rule/judge.js'
import type { Outcome } from './rule/outcome.js'
import { toFinding } from './rule/to-finding.js'

/** All judgements of a pack that need nothing but the declaration itself; those over a portfolio wait for the others. */
export function judgeDeclaration(
  pack: Pack,
  context: MeasureContext,
  subject: Subject,
  locator: Locator,
  { packsNamed }: { readonly packsNamed: boolean },
): readonly Finding[] {
  const place = placeOf(pack, subject.jurisdiction)
  const isJudged = place.known || (packsNamed && subject.jurisdiction !== '')
  return pack.rules.flatMap((rule) =>
    rule.judgements
      .filter((judgement) => !isOverPortfolio(judgement))
      .flatMap((judgement) =>
        itemsOf(judgement, context, subject).flatMap((item) => {
          const outcome = isJudged
            ? judge(pack, rule, judgement, item.context, !place.known)
            : elsewhere(rule, judgement, pack, subject)
          return findingsOf(outcome, pack, item, locator, !place.known)
        }),
      ),
  )
}

interface Item {
  readonly context: MeasureContext
  readonly subject: Subject
}

/** `Jurisdiction.parks` is one item a row; a bare kind is the declaration itself. */
function itemsOf({ subject: wanted }: Judgement, context: MeasureContext, subject: Subject): readonly Item[] {
  const [kind, register] = wanted.split('.')
  if (kind !== subject.kind) return []
  if (register === undefined) return [{ context, subject }]
  return registerOf(context.declaration, register).rows.map((row) => ({
    context: { ...context, facts: row.facts, path: row.path },
    subject: { ...subject, item: labelOf(row) },
  }))
}

/** A place outside the pack is not judged; of one that nobody states, it cannot be known. */
export function elsewhere(rule: Rule, judgement: Judgement, pack: Pack, { jurisdiction }: Subject): Outcome {
  const at = ['jurisdiction']
  const base = { rule, judgement, level: 'none', at, milestones: [], assumed: [] } as const
  if (jurisdiction === '') {
    const why = message(messages['condition-open'], { title: rule.title })
    return { ...base, verdict: 'open', message: why, undecided: [at] }
  }
  const why = message(messages['outside-pack'], { place: jurisdiction, pack: pack.document.number })
  return { ...base, verdict: 'notApplicable', message: why, undecided: [] }
}

/** The verdict, and what taking its figure showed to be wrong with the text. */
function findingsOf(
  outcome: Outcome,
  pack: Pack,
  { context, subject }: Item,
  locator: Locator,
  reference: boolean,
): readonly Finding[] {
  const { asOf, declaration } = context
  const facts = factsRead(outcome.judgement, declaration as Declaration, context.path)
  const problems = outcome.measured?.problems ?? []
  return [
    ...problems.map((found) => problemFinding(found, asOf, locator, subject)),
    toFinding(outcome, { pack, subject, reference, asOf, facts, declaration, locator }),
  ]
}
