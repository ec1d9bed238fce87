import { code, fenced, plainText, table } from './markdown.js'
import { comma, type PageContext } from './page-context.js'
import { asList, asRecord, asText, isList, type Plain, type PlainRecord } from './read-yaml.js'
import { spellPath, spellRecord, toYaml } from './spell.js'
import { type Language, reasons, say, words } from './words.js'

const verdicts = ['pass', 'review', 'fail', 'informational', 'open', 'notApplicable']

/** The cases of a rule as tables, one a verdict. */
export function caseTables(context: PageContext, rule: PlainRecord): readonly string[] {
  const cases = asList(rule.cases).map(asRecord)
  const groups = verdicts.map((verdict) => [verdict, cases.filter((item) => verdictOf(item) === verdict)] as const)
  const tables = groups
    .filter(([, items]) => items.length > 0)
    .map(([verdict, items]) => caseTable(context, verdict, items))
  return [...background(context, asRecord(rule.background)), ...tables]
}

function verdictOf(item: PlainRecord): string {
  return asText(asRecord(item.expect).verdict)
}

function caseTable(context: PageContext, verdict: string, cases: readonly PlainRecord[]): string {
  const { language } = context
  const heading = say(context.messages, `word-${verdict}`, language)
  const head = [words.case, words.given, words.asOf, words.expect].map((word) => word[language])
  return `#### ${heading}\n\n${table(
    head,
    cases.map((item) => caseRow(context, item)),
  )}`
}

function caseRow(context: PageContext, item: PlainRecord): readonly string[] {
  const name = asText(asRecord(item.name)[context.language])
  const reference = item.reference === 'true' ? [say(context.messages, 'reference', context.language)] : []
  return [
    plainText(name),
    describeGiven(context, item.given ?? null),
    [asText(item.asOf), ...reference].join('<br>'),
    describeExpect(context, asRecord(item.expect), kindOf(item.given ?? null)),
  ]
}

function describeGiven(context: PageContext, given: Plain): string {
  const declarations = isList(given) ? given : [given]
  return declarations.map((declaration) => givenLine(context, asRecord(declaration))).join('<br>')
}

/** A key with nothing in it takes away what every example has. */
function givenLine(context: PageContext, declaration: PlainRecord): string {
  const kind = asText(declaration.kind)
  const written = Object.entries(declaration).filter(([, value]) => value !== '')
  const without = Object.entries(declaration).filter(([, value]) => value === '')
  const text = code(toYaml(spellRecord(context, Object.fromEntries(written), kind), 'flow'))
  if (without.length === 0) return text
  const names = without.map(([key]) => code(spellPath(context, kind, key)))
  return context.language === 'zh'
    ? `${text}，${words.without.zh}${names.join('、')}`
    : `${text}, ${words.without.en} ${names.join(', ')}`
}

function kindOf(given: Plain): string {
  return asText(asRecord(isList(given) ? given[0] : given).kind)
}

function describeExpect(context: PageContext, expect: PlainRecord, kind: string): string {
  const { language } = context
  const verdict = say(context.messages, `word-${asText(expect.verdict)}`, language)
  const reason = asText(expect.reason)
  const level = asText(expect.level)
  const missing = asList(expect.missing).map((path) => code(spellPath(context, kind, asText(path))))
  const parts = [
    reason === '' ? [] : [say(reasons, reason, language)],
    level === '' || level === 'none' ? [] : [say(context.messages, `word-${level}`, language)],
    figure(context, 'figure', expect.value),
    figure(context, 'gap', expect.gap),
    figure(context, 'repair', expect.repair),
    missing.length === 0 ? [] : [`${words.missing[language]} ${missing.join(comma(context))}`],
  ].flat()
  return [`**${verdict}**`, ...parts].join('<br>')
}

function figure(
  { language }: PageContext,
  word: 'figure' | 'gap' | 'repair',
  value: Plain | undefined,
): readonly string[] {
  const { from, to } = asRecord(value)
  const text = asText(value) || rangeText(asText(from), asText(to), language)
  return text === '' ? [] : [`${words[word][language].toLowerCase()} ${plainText(text)}`]
}

function rangeText(from: string, to: string, language: Language): string {
  if (from === '' && to === '') return ''
  if (to === '') return `≥ ${from}`
  return from === '' ? `≤ ${to}` : `${from} ${words.to[language]} ${to}`
}

/** What the cases leave out since all declarations of a kind have it. */
function background(context: PageContext, kinds: PlainRecord): readonly string[] {
  const blocks = Object.entries(kinds).map(([kind, keys]) => {
    return toYaml(spellRecord(context, { kind, ...asRecord(keys) }, kind), 'block')
  })
  return blocks.length === 0 ? [] : [`${words.common[context.language]}\n\n${fenced(blocks.join('\n---\n'), 'yaml')}`]
}
