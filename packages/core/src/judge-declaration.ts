import { registerOf } from './declaration/declaration.js'
import type { Locator } from './declaration/locator.js'
import { problemFinding } from './declaration/problem-finding.js'
import type { Finding, Subject } from './finding/finding.js'
import { messages } from './generated/messages.js'
import type { Judgement } from './generated/rules.js'
import type { MeasureContext } from './measure/measured.js'
import { labelOf } from './measure/rows.js'
import { verify } from './measure/where.js'
import { message } from './message/message.js'
import { judgedSubject } from './pack/judged-subject.js'
import type { Pack, Rule } from './pack/pack.js'
import { isMadeOf, type Place, placeOf } from './pack/place.js'
import { anyAmount } from './quantity/interval.js'
import { factsRead } from './rule/facts-read.js'
import { judge, unfigured } from './rule/judge.js'
import { judgementsOf } from './rule/judgements-of.js'
import type { Outcome } from './rule/outcome.js'
import { type FindingContext, toFinding } from './rule/to-finding.js'

/** All judgements of a pack that need nothing but the declaration itself; those over a portfolio wait for the others. */
export function judgeDeclaration(
  pack: Pack,
  context: MeasureContext,
  subject: Subject,
  locator: Locator,
  { packsNamed, everyTerm = false }: { readonly packsNamed: boolean; readonly everyTerm?: boolean },
): readonly Finding[] {
  const place = placeOf(pack, subject.jurisdiction)
  const isJudged = place.known || (packsNamed && subject.jurisdiction !== '')
  const given = { locator, reference: !place.known, everyTerm }
  return judgementsOf(pack, subject.kind, place)
    .filter(({ isOfPart }) => isJudged || !isOfPart)
    .flatMap(({ rule, judgement }) =>
      itemsOf(pack, judgement, place, context, subject).flatMap((item) => {
        const outcome = isJudged
          ? judge(pack, rule, judgement, place, item.context)
          : elsewhere(rule, judgement, pack, subject)
        return findingsOf(outcome, pack, item, given)
      }),
    )
}

interface Item {
  readonly context: MeasureContext
  readonly subject: Subject
}

function itemsOf(
  pack: Pack,
  judgement: Judgement,
  place: Place,
  context: MeasureContext,
  subject: Subject,
): readonly Item[] {
  const { part } = judgedSubject(judgement)
  if (part === undefined) return [{ context, subject }]
  if (!part.isList) return [{ context: partOf(context, part.key), subject }]
  // Where the rule is not made, the finding on the whole says so once.
  if (!isMadeOf(pack, judgement, place)) return []
  return registerOf(context.declaration, part.key)
    .rows.map((row) => ({
      context: { ...context, facts: row.facts, path: row.path },
      subject: { ...subject, item: labelOf(row) },
    }))
    .filter(({ context: inRow }) => verify(judgement.among, inRow).truth !== 'no')
}

function partOf(context: MeasureContext, part: string): MeasureContext {
  const facts = context.declaration.facts[part]
  const isRecord = typeof facts === 'object' && facts !== null
  return { ...context, facts: isRecord ? (facts as MeasureContext['facts']) : {}, path: [part] }
}

/** A place outside the pack is not judged; of one that nobody states, it cannot be known. */
export function elsewhere(rule: Rule, judgement: Judgement, pack: Pack, { jurisdiction }: Subject): Outcome {
  const at = ['jurisdiction']
  if (jurisdiction === '') {
    const text = message(messages['condition-open'], { title: rule.title })
    const missing = message(messages['missing-place'])
    return {
      ...unfigured(rule, judgement),
      at,
      verdict: 'open',
      message: text,
      undecided: [{ message: missing, path: at, weight: anyAmount }],
    }
  }
  const why = message(messages['outside-pack'], { place: jurisdiction, pack: pack.document.number })
  return { ...unfigured(rule, judgement), at, verdict: 'notApplicable', message: why }
}

/** The verdict, and what taking its figure showed to be wrong with the text. */
function findingsOf(
  outcome: Outcome,
  pack: Pack,
  { context, subject }: Item,
  given: Pick<FindingContext, 'locator' | 'reference' | 'everyTerm'>,
): readonly Finding[] {
  const { asOf, declaration } = context
  const { locator, reference, everyTerm = false } = given
  const facts = factsRead(outcome.judgement, context)
  const finding = toFinding(outcome, { pack, subject, reference, asOf, facts, declaration, locator, everyTerm })
  if (outcome.problems.length === 0) return [finding]
  return [...outcome.problems.map((found) => problemFinding(found, asOf, locator, subject)), finding]
}
