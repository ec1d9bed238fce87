import { code, plainText, table } from './markdown.js'
import type { PackFolder } from './read-packs.js'
import { asList, asRecord, asText, type PlainRecord } from './read-yaml.js'
import { banner } from './source-text.js'
import type { Language } from './words.js'

/** docs/rules/README.md: every clause of every pack with its rules, or the reason why it has none. */
export function ruleIndex(packs: readonly PackFolder[]): string {
  const sources = packs.map((pack) => `rules/${pack.name}`).join(', ')
  return [
    banner(sources, 'md'),
    '# 规则 · Rules\n',
    '[中文](#中文) · [English](#english)\n',
    '## 中文\n',
    '按条款排列。每条规则另有一页：怎样判定、申报什么、例子。\n',
    ...packs.flatMap((pack) => packIndex(pack, packs, 'zh')),
    '## English\n',
    'In the order of the clauses. Each rule has a page of its own: what is judged and how, what to declare, examples.\n',
    ...packs.flatMap((pack) => packIndex(pack, packs, 'en')),
  ].join('\n')
}

function packIndex({ pack, ledger }: PackFolder, packs: readonly PackFolder[], language: Language): readonly string[] {
  const titles = new Map(
    packs.flatMap(({ rules }) => rules.map((rule) => [asText(rule.rule), asText(asRecord(rule.title)[language])])),
  )
  const number = asText(asRecord(pack.document).number)
  const head = language === 'zh' ? ['条款', '名称', '规则'] : ['Clause', 'Title', 'Rules']
  const rows = ledger.map((row) => [
    plainText(asText(row.clause)),
    plainText(asText(asRecord(row.title)[language])),
    rulesOf(row, titles, language),
  ])
  const title = plainText(asText(asRecord(pack.title)[language]))
  const heading = `### ${[plainText(number), title].filter((text) => text !== '').join(' ')}\n`
  return [heading, ...takenOver(pack, packs, language), table(head, rows)]
}

/** What a pack says of its own beside the rules that it takes over. */
function takenOver(pack: PlainRecord, packs: readonly PackFolder[], language: Language): readonly string[] {
  const base = packs.find(({ name }) => name === asText(pack.extends))
  if (!base) return []
  const number = plainText(asText(asRecord(base.pack.document).number))
  const lead =
    language === 'zh'
      ? `沿用${number}的规则，不同之处：辖区，条款，以及下列数值。\n`
      : `It takes over rules of ${number} with places and clauses of its own, and these figures:\n`
  const figures = Object.values(asRecord(pack.parameters)).map((parameter) => {
    const { title, value, source } = asRecord(parameter)
    const [name, words] = [title, source].map((text) => plainText(asText(asRecord(text)[language])))
    return language === 'zh'
      ? `- ${name}：${plainText(asText(value))}。${words}`
      : `- ${name}: ${plainText(asText(value))}. ${words}`
  })
  return [lead, `${figures.join('\n')}\n`]
}

function rulesOf(row: PlainRecord, titles: ReadonlyMap<string, string>, language: Language): string {
  const rules = asList(row.rules).map((rule) => ruleLink(asText(rule), titles))
  const reason = plainText(asText(asRecord(row.reason)[language]))
  return rules.length > 0 ? rules.join('<br>') : reason
}

/** A rule that the ledger names and nobody has written yet is named without a link. */
function ruleLink(rule: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(rule)
  return title === undefined ? code(rule) : `[${plainText(title)}](${rule}.md)`
}
