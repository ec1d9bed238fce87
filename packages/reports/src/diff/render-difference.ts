import { groupBy, type Language, messages, type Text } from '@viridict/core'
import { narrowest, type Page, paragraph } from '../page.js'
import { painter, type Tone } from '../palette.js'
import { toSafeJson } from '../safe-json.js'
import type { TextOptions } from '../text.js'
import { signs, verdictOrder, verdictWord } from '../wording.js'
import type { Changed, Difference } from './difference.js'
import type { Result, Seen } from './seen.js'
import { causeWords, type DiffWord, sayDiff } from './words.js'

const directions = [
  ['worse', 'red'],
  ['better', 'green'],
  ['other', 'yellow'],
] as const

/** What has changed, the worse first, rule by rule: from which verdict to which, by how much, and why. */
export function renderDifference(
  difference: Difference,
  options: Omit<TextOptions, 'quiet' | 'packFolders' | 'mask'>,
): string {
  const { language, colour, width } = options
  const page: Page = { language, width: Math.max(narrowest, width), paint: painter(colour), quiet: false }
  const { before, after, flipped, moved, gone, added } = difference
  const blocks = [
    [
      ...paragraph(sayDiff('title', language), page, '', 'strong'),
      ...sideLines('before', before, page),
      ...sideLines('after', after, page),
    ],
    verdictLines(difference, page),
    ...directions.map(([direction, tone]) => {
      const group = flipped.filter((one) => one.direction === direction)
      return changedLines(direction, group, tone, page)
    }),
    changedLines('moved', moved, 'strong', page),
    onlyLines('gone', gone, page),
    onlyLines('added', added, page),
    hasChanged(difference) ? [] : paragraph(sayDiff('same', language), page),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** Whether there is anything to tell. */
export function hasChanged({ flipped, moved, gone, added }: Difference): boolean {
  return flipped.length + moved.length + gone.length + added.length > 0
}

/** The same for machines. */
export function renderDifferenceJson({ before, after, ...rest }: Difference): string {
  const side = ({ asOf, packs, findings }: Result) => ({ asOf, packs, findings: findings.length })
  return toSafeJson({ before: side(before), after: side(after), ...rest })
}

function sideLines(word: 'before' | 'after', { packs, asOf }: Result, page: Page): readonly string[] {
  const { language } = page
  return paragraph(`${sayDiff(word, language)}  ${sayDiff('side', language, { packs, asOf })}`, page)
}

/** How many of each verdict there were, and are. */
function verdictLines({ before, after }: Difference, page: Page): readonly string[] {
  const { language } = page
  const count = (side: Result, verdict: Seen['verdict']) =>
    side.findings.filter((finding) => finding.verdict === verdict && finding.clause !== '').length
  const cells = verdictOrder.map((verdict) => {
    const [then, now] = [count(before, verdict), count(after, verdict)]
    const figures = then === now ? `${then}` : `${then} → ${now}`
    return `${verdictWord(verdict, language)} ${figures}`
  })
  return paragraph(`${sayDiff('verdict', language)}  ${cells.join('   ')}`, page)
}

function changedLines(word: DiffWord, group: readonly Changed[], tone: Tone, page: Page): readonly string[] {
  if (group.length === 0) return []
  const { language } = page
  const byRule = [...groupBy(group, ({ after }) => after.rule).values()]
  return [
    ...paragraph(sayDiff(word, language, { count: group.length }), page, '', tone),
    ...byRule.flatMap((changes) => [
      ...headLines(changes[0]?.after, page),
      ...changes.flatMap((change) => changeLines(change, page)),
    ]),
  ]
}

function headLines(seen: Seen | undefined, page: Page): readonly string[] {
  if (seen === undefined) return []
  const title = seen.title[page.language]
  const head = `${seen.clause} ${title}`.trim()
  return paragraph(title === seen.rule ? head : `${head}  ${seen.rule}`, page, '  ', 'strong')
}

function changeLines({ before, after, causes }: Changed, page: Page): readonly string[] {
  const { language } = page
  const verdict = arrow(verdictOf(before, language), verdictOf(after, language), language)
  const requirement = arrow(before.requirement[language], after.requirement[language], language)
  const figures = [
    labelled('value', arrow(before.value[language], after.value[language], language), language),
    labelled('requirement', requirement, language),
    labelled(
      'due',
      before.due === after.due ? '' : arrow(dueOf(before, language), dueOf(after, language), language),
      language,
    ),
    labelled('gap', arrow(before.gap[language], after.gap[language], language), language),
  ].filter((text) => text !== '')
  const why = causes.map((cause) => causeWords[cause][language]).join(comma(language))
  return [
    ...paragraph(`${after.subject}  ${after.name}  ${verdict}`, page, '    '),
    ...(figures.length === 0 ? [] : paragraph(figures.join(language === 'zh' ? '；' : '; '), page, '      ', 'faint')),
    ...paragraph(labelled('because', why, language), page, '      ', 'faint'),
  ]
}

function comma(language: Language): string {
  return language === 'zh' ? '、' : ', '
}

function labelled(word: DiffWord, text: string, language: Language): string {
  return text === '' ? '' : `${sayDiff(word, language)} ${text}`
}

/** `50% → 72%`; the one text where both are alike, and nothing where neither is there. */
function arrow(before: string, after: string, language: Language): string {
  if (before === after) return before
  const none = sayDiff('none', language)
  return `${before || none} → ${after || none}`
}

function verdictOf({ verdict, level }: Seen, language: Language): string {
  const known: Readonly<Record<string, Text>> = messages
  const word = `${signs[verdict]} ${verdictWord(verdict, language)}`
  const graded = verdict === 'fail' && level !== 'error' ? known[`word-${level}`]?.[language] : undefined
  return graded === undefined ? word : language === 'zh' ? `${word}（${graded}）` : `${word} (${graded})`
}

function dueOf({ due }: Seen, language: Language): string {
  const known: Readonly<Record<string, Text>> = messages
  return known[`due-${due}`]?.[language] ?? due
}

/** Few are named one by one; of many it is said how many there are of each rule. */
const few = 20

function onlyLines(word: 'gone' | 'added', found: readonly Seen[], page: Page): readonly string[] {
  if (found.length === 0) return []
  const { language } = page
  const rows = [...groupBy(found, ({ rule }) => rule).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const name = `${first.clause} ${first.title[language]}`.trim()
    if (found.length > few) return [`${name}  ${group.length}`]
    return group.map((seen) => `${name}  ${seen.subject}  ${verdictOf(seen, language)}`)
  })
  return [
    ...paragraph(sayDiff(word, language, { count: found.length }), page, '', 'strong'),
    ...rows.flatMap((row) => paragraph(row, page, '  ')),
  ]
}
