import { code, fenced, plainText, table } from './markdown.js'
import type { PageContext } from './page-context.js'
import { asList, asRecord, asText, isList, type Plain, type PlainRecord } from './read-yaml.js'
import { spellPath, spellRecord, toYaml } from './spell.js'
import { reasons, say, words } from './words.js'

const shown = ['pass', 'fail', 'open']

/** The cases of a rule as tables: those that pass, fail, are open, and the others. */
export function caseTables(context: PageContext, rule: PlainRecord): readonly string[] {
  const cases = asList(rule.cases).map(asRecord)
  const groups = [...shown, 'other'].map((group) => [group, cases.filter((item) => groupOf(item) === group)] as const)
  const tables = groups
    .filter(([, items]) => items.length > 0)
    .map(([group, items]) => caseTable(context, group, items))
  return [...background(context, asRecord(rule.background)), ...tables]
}

function groupOf(item: PlainRecord): string {
  const verdict = asText(asRecord(item.expect).verdict)
  return shown.includes(verdict) ? verdict : 'other'
}

function caseTable(context: PageContext, group: string, cases: readonly PlainRecord[]): string {
  const { language } = context
  const heading =
    group === 'other' ? (language === 'zh' ? '其他' : 'other') : say(context.messages, `word-${group}`, language)
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
  return declarations.map((declaration) => code(toYaml(spelled(context, asRecord(declaration)), 'flow'))).join('<br>')
}

function spelled(context: PageContext, declaration: PlainRecord): PlainRecord {
  return spellRecord(context, declaration, asText(declaration.kind))
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
    level === '' ? [] : [say(context.messages, `word-${level}`, language)],
    figure(context, 'figure', expect.value),
    figure(context, 'gap', expect.gap),
    figure(context, 'repair', expect.repair),
    missing.length === 0 ? [] : [`${words.missing[language]} ${missing.join(language === 'zh' ? '、' : ', ')}`],
  ].flat()
  return [`**${verdict}**`, ...parts].join('<br>')
}

function figure(
  { language }: PageContext,
  word: 'figure' | 'gap' | 'repair',
  value: Plain | undefined,
): readonly string[] {
  const { from, to } = asRecord(value)
  const text = asText(value) || (from === undefined ? '' : `${asText(from)} ${words.to[language]} ${asText(to)}`)
  return text === '' ? [] : [`${words[word][language].toLowerCase()} ${plainText(text)}`]
}

/** What the cases leave out since all declarations of a kind have it. */
function background(context: PageContext, kinds: PlainRecord): readonly string[] {
  const blocks = Object.entries(kinds).map(([kind, keys]) => {
    return toYaml(spellRecord(context, { kind, ...asRecord(keys) }, kind), 'block')
  })
  return blocks.length === 0 ? [] : [`${words.common[context.language]}\n\n${fenced(blocks.join('\n---\n'), 'yaml')}`]
}
