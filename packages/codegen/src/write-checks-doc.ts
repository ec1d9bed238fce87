import { code, plainText, table } from './markdown.js'
import { asRecord, asText, type PlainRecord } from './read-yaml.js'
import { banner } from './source-text.js'
import { type Language, say, type Words } from './words.js'

const levels: Words = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}

/** docs/checks.md: every data check with its level and what it says. */
export function writeChecksDoc(checks: PlainRecord): string {
  return [
    banner('schemas/checks.yaml', 'md'),
    '# 资料检查 · Data checks\n',
    '[中文](#中文) · [English](#english)\n',
    '## 中文\n',
    '申报文本本身的问题，与任何条款无关。“…”处填入申报中的文字或数字。\n',
    checkTable(checks, 'zh', ['检查', '级别', '名称', '提示语']),
    '## English\n',
    'What is wrong with the text of a declaration, whatever the clauses say. “…” is filled in from the declaration.\n',
    checkTable(checks, 'en', ['Check', 'Level', 'Title', 'Messages']),
  ].join('\n')
}

function checkTable(checks: PlainRecord, language: Language, head: readonly string[]): string {
  const rows = Object.entries(checks).map(([id, plain]) => {
    const check = asRecord(plain)
    const messages = Object.values(asRecord(check.messages)).map((message) => inWords(asRecord(message), language))
    const level = say(levels, asText(check.level), language)
    return [code(id), level, inWords(asRecord(check.title), language), messages.join('<br>')]
  })
  return table(head, rows)
}

function inWords(text: PlainRecord, language: Language): string {
  return plainText(asText(text[language]).replaceAll(/\{[\w-]+\}/gu, '…'))
}
