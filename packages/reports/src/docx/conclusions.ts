import { groupBy, type Language } from '@viridict/core'
import type { ClauseEntry } from '../report/shape.js'
import { sumOf } from '../report/tally.js'
import { weightOf } from '../view/group.js'
import type { Criterion } from '../view/shape.js'
import { say, verdictWord } from '../wording.js'
import { type Block, type Column, heading, paragraph, table } from './blocks.js'
import type { Gathered } from './gathered.js'
import { tallyInWords } from './in-words.js'
import { chineseNumber, listed, sentences, write } from './words.js'

/** Rows of one clause: more nobody reads on paper, and of what passes only as many as stand beside the others. */
const mostRows = 40
const mostPassing = 8

interface Row {
  readonly name: string
  readonly criterion: Criterion
}

/** Each clause that judged something with its figures, the worst in front; what passes is counted where there is no room. */
export function conclusions({ reviewed, clauses, rules, language }: Gathered): readonly Block[] {
  const all = reviewed.flatMap(({ sheet, criteria }) => criteria.map((criterion) => ({ name: sheet.name, criterion })))
  const byRule = groupBy(all, ({ criterion }) => `${criterion.pack} ${criterion.rule}`)
  const rowsOf = (clause: ClauseEntry) =>
    clause.rules.flatMap((place) => byRule.get(`${rules[place]?.pack} ${rules[place]?.rule}`) ?? [])
  const judged = clauses.filter((clause) => rowsOf(clause).length > 0)
  const others = clauses.filter((clause) => !judged.includes(clause)).map(({ clause, title }) => `${clause} ${title}`)
  return [
    ...judged.flatMap((clause, index) => clauseBlocks(clause, index + 1, rowsOf(clause), language)),
    ...(others.length > 0 ? [paragraph(write('notJudged', language, { clauses: listed(others, language) }))] : []),
  ]
}

function clauseBlocks(
  { clause, title, units, tally, deadline }: ClauseEntry,
  number: number,
  rows: readonly Row[],
  language: Language,
): readonly Block[] {
  const sorted = rows.toSorted((a, b) => weightOf(a.criterion) - weightOf(b.criterion))
  const toDo = sorted.filter(({ criterion }) => criterion.verdict !== 'pass').length
  const shown = sorted.slice(0, Math.min(mostRows, Math.max(toDo, mostPassing)))
  const rest = sorted.slice(shown.length)
  const numbered = language === 'zh' ? `（${chineseNumber(number)}）` : `${number}. `
  const facts = [
    units.length > 0 ? write('responsible', language, { units: listed(units, language) }) : '',
    deadline === '' ? '' : write('due', language, { deadline }),
    tallyInWords(tally, language),
  ]
  return [
    heading(`${numbered}${clause} ${title}`, 2),
    paragraph(sentences(facts, language)),
    table(
      columns(language),
      shown.map((row) => cellsOf(row, language)),
    ),
    ...(rest.length > 0 ? [paragraph(othersText(rest, language))] : []),
  ]
}

function othersText(rest: readonly Row[], language: Language): string {
  const words = [...new Set(rest.map(({ criterion }) => verdictWord(criterion.verdict, language)))]
  return write('others', language, { count: rest.length, words: listed(words, language) })
}

function columns(language: Language): readonly Column[] {
  return [
    { head: write('declaration', language), width: 29 },
    { head: write('rule', language), width: 22 },
    { head: write('value', language), width: 16, align: 'center' },
    { head: write('requirement', language), width: 13, align: 'center' },
    { head: write('conclusion', language), width: 20 },
  ]
}

function cellsOf({ name, criterion }: Row, language: Language): readonly string[] {
  const { title, item, scale, value, requirement, word, gap } = criterion
  const figure = scale?.isVacuous || value === '?' ? say('unknownFigure', language) : value
  const conclusion = gap === '' ? word : write('short', language, { word, gap })
  return [name, item === undefined ? title : `${title}：${item}`, figure, requirement, conclusion]
}

/** Who answers for how many clauses, and how these stand. */
export function units({ clauses, language }: Gathered): readonly Block[] {
  const names = [...new Set(clauses.flatMap((clause) => clause.units))]
  const rows = names.map((unit) => {
    const own = clauses.filter((clause) => clause.units.includes(unit))
    return [unit, String(own.length), tallyInWords(sumOf(own.map(({ tally }) => tally)), language)]
  })
  return [
    table(
      [
        { head: write('unit', language), width: 38 },
        { head: write('clauseCount', language), width: 12, align: 'center' },
        { head: write('conclusion', language), width: 50 },
      ],
      rows,
    ),
  ]
}
