import type { Language } from '@viridict/core'
import { itemOf } from '../figures.js'
import { type FindingFacts, factsOf, missingText } from '../finding-facts.js'
import { placeWithin } from '../places.js'
import { say, verdictWord } from '../wording.js'
import { type Column, type Content, sheetOf } from './sheet.js'
import type { Numbered } from './terms.js'
import { verdictColours } from './verdict-colours.js'
import { word } from './words.js'

/** The columns that the counts of the summary look at. */
export const findingColumns = { number: 'A', source: 'C', verdict: 'F' } as const

export function findingsSheet(findings: readonly Numbered[], language: Language) {
  const rows = findings.map((numbered) => rowOf(numbered, language))
  const rules = verdictColours(findingColumns.verdict, 2, rows.length + 1, language)
  return sheetOf({ name: word('findings', language), columns: columnsOf(language), rows, rules })
}

function rowOf({ number, name, uri, finding }: Numbered, language: Language): readonly Content[] {
  const facts = factsOf(finding, language)
  const list = (texts: readonly string[]) => texts.join(language === 'zh' ? '；' : '; ')
  return [
    number,
    name,
    word(finding.source === 'rule' ? 'ofRule' : 'ofText', language),
    facts.clause,
    `${facts.title}${itemOf(facts.item || undefined, language)}`,
    verdictWord(finding.verdict, language),
    facts.level,
    withRepair(facts),
    missingText(facts, language),
    facts.due,
    list(facts.units),
    facts.decision,
    placeWithin(finding.location, uri),
  ]
}

/** Most sentences end in what mends it. */
function withRepair({ sentence, repair }: FindingFacts): string {
  return sentence.includes(repair) ? sentence : `${sentence} ${repair}`
}

function columnsOf(language: Language): readonly Column[] {
  return [
    { header: word('number', language), width: 5, isCentred: true },
    { header: say('declarationName', language), width: 14, isWrapped: true },
    { header: word('source', language), width: 7, isCentred: true },
    { header: say('clause', language), width: 9, isCentred: true },
    { header: say('rule', language), width: 15, isWrapped: true },
    { header: say('verdict', language), width: 8, isCentred: true },
    { header: say('level', language), width: 8, isCentred: true },
    { header: word('note', language), width: 30, isWrapped: true },
    { header: say('missing', language), width: 13, isWrapped: true },
    { header: say('due', language), width: 11, isCentred: true },
    { header: say('units', language), width: 13, isWrapped: true },
    { header: say('decision', language), width: 8, isWrapped: true },
    { header: say('place', language), width: 9, isWrapped: true },
  ]
}
