import { type Finding, formatMessage, missingLimit } from '@viridict/core'
import { isMissingCut } from '../cut-off.js'
import { say } from '../wording.js'
import { placeOf, type ViewOptions } from './criterion.js'
import type { Fact, Sheet } from './shape.js'

/** What is missing, once each however many verdicts wait for it: what decides most, then what alone does, in front. */
export function factsOf(findings: readonly Finding[], options: ViewOptions): readonly Fact[] {
  const facts = new Map<string, Fact>()
  for (const { judged } of findings.filter(({ verdict }) => verdict === 'open'))
    for (const { message, location } of judged?.missing ?? []) {
      const text = formatMessage(message, options.language)
      const key = `${location.uri} ${location.start.offset} ${text}`
      const known = facts.get(key)
      facts.set(key, {
        text,
        place: placeOf(location, options),
        decides: (known?.decides ?? 0) + 1,
        alone: (known?.alone ?? 0) + (judged?.missing.length === 1 ? 1 : 0),
      })
    }
  return [...facts.values()].sort((a, b) => b.decides - a.decides || b.alone - a.alone)
}

/** That more may be missing than is named, where a verdict waits for as many facts as a finding names. */
export function factsNoteOf(findings: readonly Finding[], { language }: ViewOptions): Pick<Sheet, 'factsNote'> {
  const isCut = findings.some(({ verdict, judged }) => verdict === 'open' && judged && isMissingCut(judged))
  return isCut ? { factsNote: say('moreFacts', language, { count: missingLimit }) } : {}
}
