import { type Finding, formatMessage, groupBy, type Language, type MissingFact } from '@viridict/core'
import { rangeOf } from './diagnostic.js'
import type { Folder } from './folder.js'
import type { FactLine } from './overview-shape.js'

/** More than anybody will supply at a sitting. */
const mostFacts = 1000

/** What is missing, once each however many findings wait for it: what decides most, then what alone decides most, first. */
export function factLines(folders: readonly Folder[], language: Language): readonly FactLine[] {
  const lines = new Map<string, FactLine>()
  for (const folder of folders) {
    const nameOf = declarationNames(folder)
    for (const { judged } of folder.assessment().findings.filter(isOpen))
      for (const fact of judged?.missing ?? []) {
        const line = lineOf(folder, fact, language)
        const known = lines.get(factKey(line))
        lines.set(factKey(line), {
          ...line,
          subject: known?.subject ?? nameOf(fact),
          decides: (known?.decides ?? 0) + 1,
          alone: (known?.alone ?? 0) + (judged?.missing.length === 1 ? 1 : 0),
        })
      }
  }
  return [...lines.values()].sort((a, b) => b.decides - a.decides || b.alone - a.alone).slice(0, mostFacts)
}

export function isMissingIn({ judged }: Finding, folder: Folder, key: string, language: Language): boolean {
  return judged?.missing.some((fact) => factKey(lineOf(folder, fact, language)) === key) === true
}

export function factKey({ uri, range: { start }, text }: Pick<FactLine, 'uri' | 'range' | 'text'>): string {
  return `${uri} ${start.line}:${start.character} ${text}`
}

export function isOpen({ verdict }: Finding): boolean {
  return verdict === 'open'
}

function lineOf(folder: Folder, { message, location }: MissingFact, language: Language) {
  return { text: formatMessage(message, language), uri: folder.uriOf(location.uri), range: rangeOf(location) }
}

/** What the declaration is called that a fact is missing in: the last that begins before it, for a text may hold several. */
function declarationNames(folder: Folder): (fact: MissingFact) => string {
  const ofText = groupBy(folder.assessment().subjects, ({ location }) => location.uri)
  return ({ location: { uri, start } }) => {
    const before = ofText.get(uri)?.filter(({ location }) => location.start.offset <= start.offset) ?? []
    const subject = before.toSorted((a, b) => b.location.start.offset - a.location.start.offset)[0]
    return subject?.name || (subject?.id ?? '')
  }
}
