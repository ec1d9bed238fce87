import {
  type Contribution,
  type Finding,
  formatInterval,
  formatMessage,
  type Interval,
  type Judged,
  type Language,
  type Location,
  type MapDrawing,
  type MilestoneOutcome,
  toNumber,
} from '@viridict/core'
import { isWaived } from '../counts.js'
import { areTermsCut, isMissingCut, missingNote } from '../cut-off.js'
import {
  decisionText,
  dueInWords,
  figuresText,
  gapText,
  isVacuous,
  portfolioText,
  requirementText,
  sideText,
  valueInWords,
  verdictInWords,
} from '../figures.js'
import { say } from '../wording.js'
import { scaleOf } from './scale.js'
import type { Criterion, Milestone, Place, Term } from './shape.js'

/** What a view is made for: the reader's language, and how his host calls the text that a finding names. */
export interface ViewOptions {
  readonly language: Language
  readonly uriOf: (name: string) => string
  /** The maps of a text, by its name. */
  readonly mapsOf?: ((name: string) => readonly MapDrawing[]) | undefined
}

export function placeOf({ uri, start, end }: Location, { uriOf }: ViewOptions): Place {
  return { uri: uriOf(uri), line: start.line, column: start.column, endLine: end.line }
}

/** A verdict of a rule; findings of checks have no figures. */
export function criterionOf(finding: Finding, judged: Judged, options: ViewOptions): Criterion {
  const { language } = options
  const { rule, verdict, level, subject, message, location } = finding
  const scale = scaleOf(judged, language)
  const terms = termsOf(judged.contributions, options)
  return {
    pack: judged.pack,
    rule,
    clause: judged.clause,
    title: judged.title[language],
    ...(subject?.item !== undefined && { item: subject.item }),
    verdict,
    level,
    isWaived: isWaived(finding),
    word: verdictInWords(finding, language),
    sentence: formatMessage(message, language),
    value: valueInWords(judged, language),
    requirement: judged.milestone ? requirementText(judged.milestone, language) : '',
    gap: gapText(judged, language),
    repair: judged.repair ? formatMessage(judged.repair, language) : '',
    ...(scale && { scale }),
    milestones: judged.milestones.map((milestone) => milestoneOf(milestone, judged, language)),
    terms,
    ...(areTermsCut(judged) && terms.length > 0 && { termsNote: say('firstOnly', language, { count: terms.length }) }),
    missing: judged.missing.map((fact) => ({
      text: formatMessage(fact.message, language),
      place: placeOf(fact.location, options),
    })),
    ...(isMissingCut(judged) && { missingNote: missingNote(judged, language) }),
    beside: figuresText(judged, language),
    portfolio: portfolioText(judged, language),
    decision: decisionText(finding, language),
    assumed: judged.assumed.map((text) => formatMessage(text, language)),
    units: judged.units,
    quotation: judged.quotation,
    place: placeOf(location, options),
    isOfAll: location.path.length === 0,
  }
}

export function milestoneOf(milestone: MilestoneOutcome, judged: Judged, language: Language): Milestone {
  const { isDue, state, daysLate, due } = milestone
  const late = daysLate === undefined ? '' : say('late', language, { days: daysLate })
  return {
    requirement: requirementText(milestone, language),
    due: dueInWords(milestone, language),
    isDue,
    isJudged: due === judged.milestone?.due,
    state,
    word: `${say(state, language)}${late}`,
  }
}

/** Terms whose amount is known in part at least; each is as long as it is large, also where it takes away. */
function termsOf(contributions: readonly Contribution[], options: ViewOptions): readonly Term[] {
  const known = contributions
    .filter(({ amount, unit }) => unit !== 'date' && !isVacuous(amount, unit))
    .map((term) => ({ term, size: sizeOf(term.amount) }))
  const longest = Math.max(...known.map(({ size }) => size.known), 0)
  const share = (figure: number) => (longest === 0 ? 0 : figure / longest)
  return known.map(({ term, size }) => {
    const { amount, side, unit, label, location } = term
    return {
      label: label[options.language],
      amount: formatInterval(amount, unit, 'down', options.language),
      ...(side && { side }),
      sideWord: sideText(term, options.language),
      lo: share(size.least),
      hi: size.isOpenEnded ? 1 : share(size.known),
      place: placeOf(location, options),
    }
  })
}

interface Size {
  /** How far from 0 an amount surely is. */
  readonly least: number
  /** The end farthest from 0 that is known; beyond it an amount may be open-ended. */
  readonly known: number
  readonly isOpenEnded: boolean
}

function sizeOf({ lo, hi }: Interval): Size {
  const ends = [lo, hi].flatMap((end) => (end === null ? [] : [toNumber(end)]))
  return {
    least: Math.max(lo === null ? 0 : toNumber(lo), hi === null ? 0 : -toNumber(hi), 0),
    known: Math.max(...ends.map(Math.abs), 0),
    isOpenEnded: lo === null || hi === null,
  }
}
