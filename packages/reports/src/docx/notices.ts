import type { Language } from '@viridict/core'
import type { Criterion, Fact, Fault, Place } from '../view/shape.js'
import { type Block, heading, paragraph, title } from './blocks.js'
import type { Gathered, Reviewed } from './gathered.js'
import { sealPlace } from './signing.js'
import { chineseNumber, sentences, write } from './words.js'

/** More pages no program opens at ease. */
const mostNotices = 200

/** A page for every declaration that has to come back: what to mend, what to supply, what is wrong with its text. */
export function notices({ reviewed, assessment, language }: Gathered): readonly Block[] {
  const returned = reviewed.filter((one) => toMend(one).length + one.sheet.facts.length + faults(one).length > 0)
  const shown = returned.length > mostNotices ? gravest(returned) : returned
  const rest = returned.length - shown.length
  return [
    ...(rest > 0 ? [paragraph(write('moreNotices', language, { most: mostNotices, count: rest }))] : []),
    ...shown.flatMap((one) => notice(one, assessment.asOf, language)),
  ]
}

function gravest(returned: readonly Reviewed[]): readonly Reviewed[] {
  const order = ({ tally: a }: Reviewed, { tally: b }: Reviewed) =>
    (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0)
  return returned.toSorted(order).slice(0, mostNotices)
}

function toMend({ criteria }: Reviewed): readonly Criterion[] {
  return criteria.filter(({ verdict, isWaived }) => verdict === 'fail' && !isWaived)
}

/** Notes ask for nothing. */
function faults({ sheet }: Reviewed): readonly Fault[] {
  return sheet.faults.filter(({ level }) => level === 'error' || level === 'warning')
}

function notice(one: Reviewed, day: string, language: Language): readonly Block[] {
  const { name, kind, id, place } = one.sheet
  const uri = one.section.uri
  const at = (stands: Place) => placeText(stands, one, language)
  const parts = [
    part(
      'toMend',
      toMend(one).map((criterion) => mendText(criterion, at, language)),
      language,
    ),
    part(
      'toSupply',
      one.sheet.facts.map((fact) => supplyText(fact, at, language)),
      language,
      one.sheet.factsNote,
    ),
    part(
      'ofText',
      faults(one).map(({ word, text, place: stands }) => `${word}：${text}${at(stands)}`),
      language,
    ),
  ].filter(({ texts }) => texts.length > 0)
  return [
    title(write('notice', language), true),
    paragraph(write('noticeTo', language, { name }), 'address'),
    paragraph(write('noticeText', language, { kind, name, id, file: uri, line: place.line, day })),
    ...parts.flatMap(({ word, texts }, index) => [
      heading(language === 'zh' ? `${chineseNumber(index + 1)}、${word}` : `${index + 1}. ${word}`, 1),
      ...texts.map((text, number) => {
        const isLast = index === parts.length - 1 && number === texts.length - 1
        return paragraph(text, isLast ? 'lastBody' : 'body')
      }),
    ]),
    ...sealPlace(language),
  ]
}

type PlaceText = (place: Place) => string

/** Numbered, and after them what is to be known of the list. */
function part(word: 'toMend' | 'toSupply' | 'ofText', items: readonly string[], language: Language, note?: string) {
  const numbered = items.map((text, index) => `${index + 1}. ${text}`)
  return { word: write(word, language), texts: note === undefined ? numbered : [...numbered, note] }
}

function mendText(
  { title: rule, item, clause, value, requirement, gap, sentence, repair, place }: Criterion,
  at: PlaceText,
  language: Language,
): string {
  const name = `${rule}${item === undefined ? '' : ` · ${item}`}（${clause}）`
  const short = gap === '' ? '' : write('gapIs', language, { gap })
  const figure = value === '' ? sentence : `${write('figureIs', language, { value, requirement })}${short}`
  return `${name}${language === 'zh' ? '：' : ': '}${sentences([figure, repair], language)}${at(place)}`
}

function supplyText({ text, place, decides }: Fact, at: PlaceText, language: Language): string {
  const decided = write('decidesText', language, { count: decides })
  return sentences([`${text}${at(place)}${decided}`], language)
}

/** What is not written at all is at no line; what another declaration says is in its own file. */
function placeText({ uri, line }: Place, { sheet, section }: Reviewed, language: Language): string {
  if (uri !== section.uri) return write('inFile', language, { file: uri, line })
  return line === sheet.place.line ? '' : write('atLine', language, { line })
}
