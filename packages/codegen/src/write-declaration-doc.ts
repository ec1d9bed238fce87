import { declarationIntro } from './declaration-intro.js'
import { anchor, code, plainText, table } from './markdown.js'
import type { Term, Vocabulary } from './read-vocabulary.js'
import type { RecordModel } from './record.js'
import { heading, recordSection } from './record-section.js'
import { banner } from './source-text.js'

/** The order in which a reader needs the files; what they share comes last. */
const fileOrder = ['project', 'jurisdiction', 'operator', 'decisions', 'config', 'common']

/** docs/declaration.md: the data dictionary, a table for every record and every enumeration. */
export function writeDeclarationDoc(records: readonly RecordModel[], vocabulary: Vocabulary): string {
  const ordered = fileOrder.flatMap((file) => records.filter((record) => record.file === file))
  const byRecord = new Map(records.map((record) => [record.name, record]))
  return [
    banner('schemas/*.schema.yaml and schemas/vocabulary.yaml', 'md'),
    '# 申报字段 · Declaration fields\n',
    declarationIntro,
    '## 记录 · Records\n',
    `${ordered.map((record) => `- [${heading(record)}](#${anchor(heading(record))})`).join('\n')}\n`,
    ...ordered.map((record) => `### ${heading(record)}\n\n${recordSection(record, byRecord, vocabulary)}`),
    '## 取值 · Values\n',
    ...Object.entries(vocabulary).map(([name, terms]) => `### 取值 ${name}\n\n${termTable(terms)}`),
  ].join('\n')
}

function termTable(terms: Readonly<Record<string, Term>>): string {
  const rows = Object.entries(terms).map(([value, { zh, codes, aliases }]) => {
    return [plainText(zh), code(value), [...codes, ...aliases].map(plainText).join('、')]
  })
  return table(['中文', 'English', '也可写 Also'], rows)
}
