import { formatInterval, formatMessage, type Judged } from '@viridict/core'
import { areTermsCut, missingNote } from './cut-off.js'
import { dueInWords, isUnknown, requirementText, sideText } from './figures.js'
import { beside, besideMargin, type Page } from './page.js'
import { placeWithin } from './places.js'
import { type Column, layTable, type Row } from './table.js'
import { visible } from './visible.js'
import { say, type Word } from './wording.js'

const shownContributions = 5
/** Of all that stands below a finding's name. */
export const inner = '    '

const missingColumns: readonly Column[] = [{ head: '' }, { head: '', min: 16 }, { head: '', min: 20 }]
const contributionColumns: readonly Column[] = [
  { head: '', min: 8 },
  { head: '', align: 'right' },
  { head: '' },
  { head: '', min: 16 },
]
const milestoneColumns: readonly Column[] = [{ head: '' }, { head: '' }, { head: '', min: 12 }]

/** Facts to supply, the most decisive first. */
export function missingLines(judged: Judged, file: string, page: Page): readonly string[] {
  const rows = judged.missing.map(({ message, location }, index): Row => {
    const text = visible(formatMessage(message, page.language))
    const place = { text: visible(placeWithin(location, file)), tone: 'faint' } as const
    return { cells: [{ text: `${index + 1}.` }, place, { text }] }
  })
  const note = missingNote(judged, page.language)
  const rest: readonly Row[] =
    note === '' ? [] : [{ cells: [{ text: '' }, { text: '' }, { text: note, tone: 'faint' }] }]
  return listBeside('missing', missingColumns, [...rows, ...rest], page)
}

/** The largest terms of the figure, and whether each counts; what may count or not is listed as missing. */
export function contributionLines(judged: Judged, file: string, page: Page): readonly string[] {
  const telling = judged.contributions.filter(
    ({ side, amount }) => !isUnknown(amount) && !(side === 'either' && amount.lo?.num === 0),
  )
  const rows = telling.slice(0, shownContributions).map((contribution): Row => {
    const { label, amount, unit, location } = contribution
    return {
      cells: [
        { text: visible(label[page.language]) },
        { text: formatInterval(amount, unit, 'down', page.language) },
        { text: sideText(contribution, page.language) },
        { text: visible(placeWithin(location, file)), tone: 'faint' },
      ],
    }
  })
  return listBeside(
    'contributions',
    contributionColumns,
    [...rows, ...restOf(telling.length, areTermsCut(judged), page)],
    page,
  )
}

/** That there are more to tell than are shown, and how many, where a finding has all of its terms. */
function restOf(count: number, isCut: boolean, { language }: Page): readonly Row[] {
  const note = (word: Word, number: number): readonly Row[] => [
    { cells: [{ text: say(word, language, { count: number }), tone: 'faint' }] },
  ]
  if (count > shownContributions) return note(isCut ? 'manyMore' : 'moreItems', count - shownContributions)
  return isCut && count > 0 ? note('firstOnly', count) : []
}

/** Later dates change nothing, but say what is to come; a date met late keeps its lateness. */
export function milestoneLines({ milestones }: Judged, page: Page): readonly string[] {
  const { language } = page
  if (milestones.length < 2 && milestones.every(({ daysLate }) => daysLate === undefined)) return []
  const rows = milestones.map((milestone): Row => {
    const late = milestone.daysLate === undefined ? '' : say('late', language, { days: milestone.daysLate })
    return {
      cells: [
        { text: dueInWords(milestone, language) },
        { text: requirementText(milestone, language) },
        { text: `${say(milestone.state, language)}${late}` },
      ],
    }
  })
  return listBeside('milestones', milestoneColumns, rows, page)
}

/** A small table without a head, beside its word in the margin. */
function listBeside(word: Word, columns: readonly Column[], rows: readonly Row[], page: Page): readonly string[] {
  if (rows.length === 0) return []
  const { width } = besideMargin(page, inner)
  const [, ...lines] = layTable(columns, rows, { width, indent: '', paint: page.paint })
  return beside(word, lines, page, inner)
}
