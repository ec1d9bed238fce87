import { isOfPart, type Judgement, type Language, type LedgerRow, type Pack, type Rule } from '@viridict/core'
import { layTable, type Row } from '@viridict/reports/table'
import { visible } from '@viridict/reports/visible'
import { deadlineOf } from './explain-clause.js'
import { kindWords, modalityWords, words } from './explain-words.js'
import { say } from './page.js'
import { requirementWords, subjectWords } from './requirement-words.js'

/** A pack as a reviewer reads it: clause by clause, what is asked of whom by which rule, by when, and who answers for it. */
export function rulesPage(pack: Pack, language: Language, width: number): readonly string[] {
  const rows = pack.clauses.flatMap((clause) => [
    acrossAll(''),
    acrossAll(headingOf(clause, language)),
    ...clause.rules.flatMap((id) => rowsOf(pack, id, language)),
    ...answerFor(clause, language).map(below),
  ])
  const longest = Math.max(0, ...pack.clauses.flatMap(({ rules }) => rules.map((id) => id.length)))
  const columns = [{ head: '' }, { head: '', min: 12 }, { head: '', min: 16 }, { head: '', min: longest }]
  const [, ...lines] = layTable(columns, rows, { width, indent: '', paint: (text) => text })
  return [`${pack.title[language]}  ${pack.document.number}`, summary(pack, language), ...lines]
}

function acrossAll(text: string): Row {
  return { cells: [], note: { text: visible(text) } }
}

/** Under the rules, behind their bullets. */
function below(text: string): Row {
  return { cells: [{ text: '' }], note: { text: visible(text) } }
}

function summary({ clauses, rules }: Pack, language: Language): string {
  const bare = clauses.filter((clause) => clause.rules.length === 0).length
  const args = { clauses: clauses.length, rules: rules.length, judged: clauses.length - bare, bare }
  return say(bare === 0 ? words.allJudged : words.someJudged, language, args)
}

function headingOf({ clause, title, kind, modality }: LedgerRow, language: Language): string {
  const about = [modalityWords[modality][language], kindWords[kind][language]]
  return language === 'zh'
    ? `${clause}  ${title.zh}（${about.join('；')}）`
    : `${clause}  ${title.en} (${about.join('; ')})`
}

/** A rule, with a line for each kind of subject that it asks something of. */
function rowsOf(pack: Pack, id: string, language: Language): readonly Row[] {
  const rule = pack.rules.find((candidate) => candidate.rule === id)
  if (!rule) return [rowWith('-', words.unwritten[language].trim(), '', id)]
  return wholesOf(rule).map((judgement, index) => {
    const asked = askedOf(pack, judgement, language)
    return index === 0 ? rowWith('-', rule.title[language], asked, id) : rowWith('', '', asked, '')
  })
}

function rowWith(...texts: readonly string[]): Row {
  return { cells: texts.map((text) => ({ text: visible(text) })) }
}

function askedOf(pack: Pack, judgement: Judgement, language: Language): string {
  const asked = [
    subjectWords(pack, judgement, language),
    requirementWords(judgement, language),
    ...forceOf(judgement).map((word) => words[word][language]),
  ]
  return asked.join(language === 'zh' ? '，' : ', ')
}

/** What else follows from it than pass or fail. */
function forceOf({ modality, unset, review, reviewBelow }: Judgement): readonly (keyof typeof words)[] {
  return [
    ...(review || reviewBelow ? (['reviewMark'] as const) : []),
    ...(modality !== 'shall' ? (['advisoryMark'] as const) : unset ? (['unsetMark'] as const) : []),
  ]
}

/** Where a rule judges items and their whole, the whole stands for both. */
function wholesOf({ judgements }: Rule): readonly Judgement[] {
  return judgements.filter((judgement) => !isOfPart(judgement, { judgements }))
}

/** Whom the clause binds, by when, who answers for it; or why nothing is judged. */
function answerFor(clause: LedgerRow, language: Language): readonly string[] {
  const { subject, units, reason, unchecked = [] } = clause
  const [comma, colon] = language === 'zh' ? ['、', '：'] : [', ', ': ']
  const deadline = deadlineOf(clause, language)
  return [
    ...(reason ? [`${words.noRule[language]}${colon}${reason[language]}`] : []),
    `${words.subject[language]}${subject[language]}`,
    ...(deadline === '' ? [] : [`${words.deadline[language]}${deadline}`]),
    ...(units.length === 0 ? [] : [`${words.answering[language]}${units.join(comma)}`]),
    ...(unchecked.length === 0
      ? []
      : [`${words.unchecked[language]}${colon}${unchecked.map((text) => text[language]).join(comma)}`]),
  ]
}
