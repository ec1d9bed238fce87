import { caseTables } from './case-tables.js'
import { describeJudgement } from './describe-judgement.js'
import { code, plainText } from './markdown.js'
import type { PageContext } from './page-context.js'
import { asList, asRecord, asText, type PlainRecord } from './read-yaml.js'
import { banner } from './source-text.js'
import { type Language, words } from './words.js'

export interface RulePage {
  readonly pack: PlainRecord
  readonly folder: string
  readonly rule: PlainRecord
  /** The ledger's row of the rule's clause; empty when it has none. */
  readonly clause: PlainRecord
  /** The page's context in each language. */
  readonly contexts: Readonly<Record<Language, PageContext>>
}

/** docs/rules/<rule>.md: the whole rule in Chinese, then in English. */
export function rulePage(page: RulePage): string {
  const title = asRecord(page.rule.title)
  const id = asText(page.rule.rule)
  return [
    banner(`rules/${page.folder}/${id}.yaml`, 'md'),
    `# ${plainText(asText(title.zh))} · ${plainText(asText(title.en))}\n`,
    `${code(id)} · [中文](#中文) · [English](#english) · [全部规则 All rules](README.md)\n`,
    '## 中文\n',
    ...section(page, 'zh'),
    '## English\n',
    ...section(page, 'en'),
  ].join('\n')
}

function section(page: RulePage, language: Language): readonly string[] {
  const context = page.contexts[language]
  const text = (key: 'summary' | 'declare') => `${plainText(asText(asRecord(page.rule[key])[language]))}\n`
  return [
    quotation(page, language),
    text('summary'),
    `### ${words.judged[language]}\n`,
    ...judgements(context, page.rule),
    `### ${words.declare[language]}\n`,
    text('declare'),
    `### ${words.examples[language]}\n`,
    ...caseTables(context, page.rule),
    ...restsOn(page.rule, language),
  ]
}

function quotation({ pack, rule, clause }: RulePage, language: Language): string {
  const number = asText(rule.clause)
  const document = asText(asRecord(pack.document).number)
  const title = asText(asRecord(clause.title)[language])
  const source = language === 'zh' ? `${document} ${number} ${title}` : `${document}, clause ${number} ${title}`
  return `> ${plainText(asText(rule.quotation))}\n>\n> —— ${plainText(source)}\n`
}

function judgements(context: PageContext, rule: PlainRecord): readonly string[] {
  const all = asList(rule.judgements).map((judgement) => describeJudgement(context, asRecord(judgement)).join('\n'))
  if (all.length === 1) return all.map((text) => `${text}\n`)
  return all.map((text, index) => `#### ${words.judgement[context.language]} ${index + 1}\n\n${text}\n`)
}

function restsOn(rule: PlainRecord, language: Language): readonly string[] {
  const texts = asList(rule.restsOn).map((text) => plainText(asText(asRecord(text)[language])))
  if (texts.length === 0) return []
  return [`### ${words.restsOn[language]}\n`, `${texts.map((text) => `- ${text}`).join('\n')}\n`]
}
