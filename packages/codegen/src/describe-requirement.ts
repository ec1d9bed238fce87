import { describeValue } from './describe-where.js'
import { code, plainText } from './markdown.js'
import { type PageContext, semicolon } from './page-context.js'
import { asList, asRecord, asText, type PlainRecord } from './read-yaml.js'
import { spellPath } from './spell.js'
import { comparisons, modalities, say, times, unsets, words } from './words.js'

/** What a judgement asks and by when: `≥ 85 %（2025-12-31）`. */
export function describeMilestones(context: PageContext, judgement: PlainRecord): string {
  const milestones = asList(judgement.milestones).map((milestone) => describeMilestone(context, asRecord(milestone)))
  const [time, unset] = [asText(judgement.time), asText(judgement.unset)]
  const parts = [
    ...milestones,
    ...(time === '' ? [] : [say(times, time, context.language)]),
    ...(unset === '' ? [] : [say(unsets, unset, context.language)]),
  ]
  return parts.join(semicolon(context))
}

function describeMilestone(context: PageContext, { due, ...limits }: PlainRecord): string {
  const named = describeBounds(context, limits)
  const when = describeDue(context, asText(due))
  return context.language === 'zh' ? `${named}（${when}）` : `${named} (${when})`
}

/** `≥ 85 %`; a limit that is the due day itself says so. */
export function describeBounds(context: PageContext, bounds: PlainRecord): string {
  const limits = Object.entries(bounds).filter(([test]) => comparisons[test] !== undefined)
  const said = limits.map(([test, bound]) => {
    return `${comparisons[test]} ${describeLimit(context, asText(bound))}`
  })
  return said.join(context.language === 'zh' ? ' 且 ' : ' and ')
}

/** What a parameter is called, its rule says: here its value is enough. */
function describeLimit(context: PageContext, bound: string): string {
  if (bound === 'due') return words.dueDay[context.language]
  const value = asText(asRecord(context.parameters[bound.slice(1)]).value)
  return bound.startsWith('$') && value !== '' ? plainText(value) : describeValue(context, bound)
}

function describeDue(context: PageContext, due: string): string {
  const said = context.messages[`due-${due}`]
  if (said) return said[context.language]
  const [, months, field] = /^(\d+) months after (\S+)$/u.exec(due) ?? []
  if (months === undefined || field === undefined) return describeValue(context, due)
  const start = code(spellPath(context, context.kind, field))
  return context.language === 'zh' ? `自${start}起${months}个月` : `${months} months after ${start}`
}

/** What follows where it is not met. */
export function describeForce(context: PageContext, judgement: PlainRecord): string {
  const modality = asText(judgement.modality)
  const force = say(modalities, modality, context.language)
  if (modality !== 'shall') return `${force}${semicolon(context)}${words.neverFails[context.language]}`
  if (judgement.unset || judgement.reviewBelow) return force
  return `${force}${semicolon(context)}${describeFailure(context, judgement)}`
}

/** A goal without a date is informational up to the last date of the document, and a warning after it. */
function describeFailure(context: PageContext, judgement: PlainRecord): string {
  const level = say(context.messages, `word-${asText(judgement.level) || 'error'}`, context.language)
  const dues = asList(judgement.milestones).map((milestone) => asText(asRecord(milestone).due))
  const ofDated = `${words.failLevel[context.language]}${level}`
  const parts = [
    ...(dues.some((due) => due !== 'undated') ? [ofDated] : []),
    ...(dues.includes('undated') ? [words.failUndated[context.language]] : []),
  ]
  return parts.join(semicolon(context))
}
