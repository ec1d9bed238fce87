import { type Finding, formatMessage } from '@viridict/core'
import { displayWidth } from './display-width.js'
import { decisionText, figuresText, gapText, itemOf, portfolioText } from './figures.js'
import { contributionLines, inner, milestoneLines, missingLines } from './finding-lists.js'
import { beside, besideMargin, type Page, paragraph } from './page.js'
import { verdictTones } from './palette.js'
import { placeOf } from './places.js'
import { hasGapInTable } from './text-table.js'
import { visible } from './visible.js'
import { signs, type Word } from './wording.js'

const indent = '  '

/** What a row of the table has no room for; nothing where the row says it all. */
export function explainFinding(finding: Finding, page: Page): readonly string[] {
  const parts = partsOf(finding, page)
  return parts.length === 0 ? [] : [...headOf(finding, page), ...parts]
}

/** The id, which `explain` takes, and the place stand behind the name where there is room, else below it. */
function headOf({ rule, verdict, judged, location, subject }: Finding, page: Page): readonly string[] {
  const name = visible(
    `${judged?.clause ?? ''} ${judged?.title[page.language] ?? rule}${itemOf(subject?.item, page.language)}`.trim(),
  )
  const about = visible(`${judged === undefined ? '' : `${rule}  `}${placeOf(location)}`)
  const sign = page.paint(signs[verdict], verdictTones[verdict])
  if (displayWidth(`${inner}${name}  ${about}`) <= page.width) {
    return [`${indent}${sign} ${page.paint(name, 'strong')}  ${page.paint(about, 'faint')}`]
  }
  const [first = '', ...rest] = paragraph(name, page, inner, 'strong')
  return [`${indent}${sign} ${first.slice(inner.length)}`, ...rest, ...paragraph(about, page, inner, 'faint')]
}

function partsOf(finding: Finding, page: Page): readonly string[] {
  const { verdict, judged } = finding
  if (!judged) return []
  const isUnmet = verdict === 'fail' || verdict === 'open'
  return [
    ...(verdict === 'fail' || verdict === 'review' ? labelled('quotation', `“${judged.quotation}”`, page) : []),
    ...(needsWords(finding) ? labelled('explanation', formatMessage(finding.message, page.language), page) : []),
    ...labelledIfAny('gap', hasGapInTable(page) ? '' : gapText(judged, page.language), page),
    ...(judged.repair ? labelled('repair', formatMessage(judged.repair, page.language), page) : []),
    ...missingLines(judged, finding.location.uri, page),
    ...(isUnmet ? contributionLines(judged, finding.location.uri, page) : []),
    ...milestoneLines(judged, page),
    ...labelledIfAny('figures', figuresText(judged, page.language), page),
    ...labelledIfAny('portfolio', portfolioText(judged, page.language), page),
    ...labelledIfAny('decision', decisionText(finding, page.language), page),
  ]
}

/** The sentence is shown where neither the row nor a repair says what is to be done. */
function needsWords({ verdict, judged }: Finding): boolean {
  if (verdict === 'review') return true
  return verdict === 'fail' && judged?.repair === undefined && judged?.gap === undefined
}

function labelledIfAny(word: Word, text: string, page: Page): readonly string[] {
  return text === '' ? [] : labelled(word, text, page)
}

function labelled(word: Word, text: string, page: Page): readonly string[] {
  return beside(word, paragraph(text, besideMargin(page, inner)), page, inner)
}
