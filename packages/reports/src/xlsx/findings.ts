import type { Language } from '@viridict/core'
import { factsOf } from '../finding-facts.js'
import { placeOf } from '../places.js'
import { say, verdictWord } from '../wording.js'
import { type Column, type Content, sheetOf } from './sheet.js'
import type { Numbered } from './terms.js'
import { verdictColours } from './verdict-colours.js'
import { word } from './words.js'

/** The columns that the counts of the summary look at. */
export const findingColumns = { number: 'A', source: 'D', verdict: 'H' } as const

export function findingsSheet(findings: readonly Numbered[], language: Language) {
  const rows = findings.map((numbered) => rowOf(numbered, language))
  const rules = verdictColours(findingColumns.verdict, 2, rows.length + 1, language)
  return sheetOf({ name: word('findings', language), columns: columnsOf(language), rows, rules })
}

function rowOf({ number, name, id, finding }: Numbered, language: Language): readonly Content[] {
  const facts = factsOf(finding, language)
  const list = (texts: readonly string[]) => texts.join(language === 'zh' ? '；' : '; ')
  return [
    number,
    name,
    id,
    word(finding.source === 'rule' ? 'ofRule' : 'ofText', language),
    facts.clause,
    facts.title,
    facts.item,
    verdictWord(finding.verdict, language),
    facts.level,
    facts.sentence,
    facts.repair,
    list(facts.missing),
    facts.due,
    list(facts.units),
    facts.decision,
    placeOf(finding.location),
  ]
}

function columnsOf(language: Language): readonly Column[] {
  return [
    { header: word('number', language), width: 7, isCentred: true },
    { header: say('declarationName', language), width: 28, isWrapped: true },
    { header: say('declarationId', language), width: 18, isWrapped: true },
    { header: word('source', language), width: 8, isCentred: true },
    { header: say('clause', language), width: 10, isCentred: true },
    { header: say('rule', language), width: 24, isWrapped: true },
    { header: say('item', language), width: 18, isWrapped: true },
    { header: say('verdict', language), width: 9, isCentred: true },
    { header: say('level', language), width: 8, isCentred: true },
    { header: word('note', language), width: 50, isWrapped: true },
    { header: say('repair', language), width: 32, isWrapped: true },
    { header: say('missing', language), width: 32, isWrapped: true },
    { header: say('due', language), width: 12, isCentred: true },
    { header: say('units', language), width: 30, isWrapped: true },
    { header: say('decision', language), width: 20, isWrapped: true },
    { header: say('place', language), width: 24, isWrapped: true },
  ]
}
