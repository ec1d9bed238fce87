import { messages } from '@viridict/core'
import { countsOf } from '../counts.js'
import { tallyOf } from '../report/tally.js'
import { type Block, paragraph, table } from './blocks.js'
import { kindsInWords } from './cover.js'
import type { Gathered } from './gathered.js'
import { tallyInWords } from './in-words.js'
import { listed, write } from './words.js'

/** Longer lists are in the web report. */
const mostDeclarations = 300

export function basis({ assessment, language }: Gathered): readonly Block[] {
  const { asOf, packs, subjects } = assessment
  const kinds = kindsInWords(assessment, language)
  return [
    ...packs.map(({ title, document }) =>
      paragraph(
        write('basisText', language, { title, number: document.number, day: asOf, count: subjects.length, kinds }),
      ),
    ),
    paragraph(write('method', language)),
  ]
}

export function summary(gathered: Gathered): readonly Block[] {
  const { assessment, language, reviewed } = gathered
  const { levels, waived } = countsOf(assessment)
  const verdicts = assessment.findings.filter(({ source, verdict }) => source === 'rule' && verdict !== 'notApplicable')
  const found = (['error', 'warning', 'note'] as const)
    .filter((level) => levels[level] > 0)
    .map((level) => `${messages[`word-${level}`][language]}${language === 'zh' ? '' : ' '}${levels[level]}`)
  const text = write('summaryText', language, {
    count: verdicts.length,
    verdicts: tallyInWords(tallyOf(verdicts), language),
    levels: found.length > 0 ? listed(found, language) : write('noProblems', language),
  })
  const rows = reviewed.slice(0, mostDeclarations)
  const more = reviewed.length - rows.length
  return [
    paragraph(waived > 0 ? `${text}${write('waived', language, { count: waived })}` : text),
    table(
      [
        { head: write('declaration', language), width: 42 },
        { head: write('kind', language), width: 14, align: 'center' },
        { head: write('conclusion', language), width: 44 },
      ],
      rows.map(({ sheet, tally }) => [sheet.name, sheet.kind, tallyInWords(tally, language)]),
    ),
    ...(more > 0 ? [paragraph(write('moreRows', language, { count: more }))] : []),
  ]
}
