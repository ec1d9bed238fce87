import { byName } from './names.js'
import type { GeneratedFile } from './output.js'
import type { PageContext } from './page-context.js'
import { ruleDocsFolder } from './paths.js'
import type { PackFolder } from './read-packs.js'
import type { Vocabulary } from './read-vocabulary.js'
import { asList, asRecord, asText, type PlainRecord } from './read-yaml.js'
import type { RecordModel } from './record.js'
import { ruleIndex } from './rule-index.js'
import { rulePage } from './rule-page.js'
import type { SchemaFiles } from './schema.js'
import type { Language, Words } from './words.js'

export interface RuleDocsSource {
  readonly packs: readonly PackFolder[]
  readonly records: readonly RecordModel[]
  readonly vocabulary: Vocabulary
  readonly schemas: SchemaFiles
  readonly messages: PlainRecord
}

/** docs/rules: a page a rule and an index by clause. A pack that extends another has its rules explained there. */
export function writeRuleDocs(source: RuleDocsSource): readonly GeneratedFile[] {
  if (source.packs.length === 0) return []
  const own = source.packs.filter(({ pack }) => pack.extends === undefined)
  const pages = own.flatMap((pack) => packPages(source, pack))
  return [...pages, { path: `${ruleDocsFolder}/README.md`, text: ruleIndex(source.packs) }].sort((left, right) =>
    byName(left.path, right.path),
  )
}

function packPages(source: RuleDocsSource, { name, pack, ledger, rules }: PackFolder): readonly GeneratedFile[] {
  const contexts = { zh: pageContext(source, pack, 'zh'), en: pageContext(source, pack, 'en') }
  return rules.map((rule) => {
    const clause = ledger.find((row) => row.clause === rule.clause) ?? {}
    const text = rulePage({ pack, folder: name, rule, clause, contexts })
    return { path: `${ruleDocsFolder}/${asText(rule.rule)}.md`, text }
  })
}

function pageContext(source: RuleDocsSource, pack: PlainRecord, language: Language): PageContext {
  const places = asList(pack.jurisdictions)
    .map(asRecord)
    .map(({ id, zh }) => [asText(id), asText(zh)])
  return {
    language,
    kind: '',
    records: new Map(source.records.map((record) => [record.name, record])),
    vocabulary: source.vocabulary,
    places: Object.fromEntries(places),
    parameters: asRecord(pack.parameters),
    groups: asRecord(pack.groups),
    messages: wordsOf(source.messages),
    schemas: source.schemas,
  }
}

function wordsOf(messages: PlainRecord): Words {
  const texts = Object.entries(messages).map(([id, text]) => [id, asRecord(text)] as const)
  return Object.fromEntries(texts.map(([id, { zh, en }]) => [id, { zh: asText(zh), en: asText(en) }]))
}
