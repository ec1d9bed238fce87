import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkPacks } from './check-packs.js'
import { writeEditorSchemas } from './editor-schema/write-editor-schemas.js'
import { camelCase } from './names.js'
import type { GeneratedFile, Output } from './output.js'
import { generatedFolder, measureFolder } from './paths.js'
import { type PackFolder, readPacks } from './read-packs.js'
import { readRecords } from './read-records.js'
import { measureNames, readSchemas } from './read-schemas.js'
import { readVocabulary, type Vocabulary } from './read-vocabulary.js'
import { asRecord, type PlainRecord, readPlain } from './read-yaml.js'
import type { RecordModel } from './record.js'
import type { SchemaFiles } from './schema.js'
import { writeChecksDoc } from './write-checks-doc.js'
import { writeDeclarationDoc } from './write-declaration-doc.js'
import { writeMeasureFields } from './write-measure-fields.js'
import { writeMeasures, writtenMeasures } from './write-measures.js'
import { writePackShapes } from './write-pack-shapes.js'
import { writePack, writeShippedPacks } from './write-packs.js'
import { writeRecords } from './write-records.js'
import { writeReportPage } from './write-report-page.js'
import { writeRuleDocs } from './write-rule-docs.js'
import { writeRuleTypes } from './write-rule-types.js'
import { speciesTable, writeSpecies } from './write-species.js'
import { writeChecks, writeMessages } from './write-texts.js'
import { writeTypes } from './write-types.js'
import { writeValidators } from './write-validators.js'
import { writeVocabulary } from './write-vocabulary.js'

/** All that is generated from, read once. A source that is missing is undefined, and what needs it is skipped. */
interface Sources {
  readonly root: string
  readonly schemas: SchemaFiles
  readonly vocabulary: Vocabulary
  readonly records: readonly RecordModel[]
  readonly packs: readonly PackFolder[]
  readonly messages: PlainRecord | undefined
  readonly checks: PlainRecord | undefined
}

/** Everything that follows from schemas/ and rules/ under `root`. Writes nothing; throws on a source that is wrong. */
export async function generateFiles(root: string): Promise<Output> {
  const sources = readSources(root)
  const files = [
    ...(await schemaFiles(sources)),
    ...dataFiles(sources),
    ...docFiles(sources),
    ...(await writeReportPage(root)),
  ]
  return {
    files,
    skipped: skippedFiles(sources),
    problems: checkPacks(sources.schemas, sources.vocabulary, sources.packs),
  }
}

function readSources(root: string): Sources {
  const schemas = readSchemas(root)
  const vocabulary = readVocabulary(root)
  return {
    root,
    schemas,
    vocabulary,
    records: readRecords(schemas, vocabulary),
    packs: readPacks(root),
    messages: readTexts(root, 'messages'),
    checks: readTexts(root, 'checks'),
  }
}

function readTexts(root: string, name: string): PlainRecord | undefined {
  const path = join(root, 'schemas', `${name}.yaml`)
  return existsSync(path) ? asRecord(readPlain(path)) : undefined
}

async function schemaFiles({ root, schemas, vocabulary, records }: Sources): Promise<readonly GeneratedFile[]> {
  return [
    { path: `${generatedFolder}/declarations.ts`, text: await writeTypes(records, vocabulary) },
    { path: `${generatedFolder}/rules.ts`, text: await writeRuleTypes(schemas) },
    { path: `${generatedFolder}/records.ts`, text: writeRecords(records) },
    { path: `${generatedFolder}/vocabulary.ts`, text: writeVocabulary(vocabulary) },
    { path: `${generatedFolder}/validators.ts`, text: await writeValidators(schemas, vocabulary) },
    { path: `${generatedFolder}/measures.ts`, text: writeMeasures(root, measureNames(schemas)) },
    { path: `${generatedFolder}/measure-fields.ts`, text: writeMeasureFields(schemas) },
    { path: `${generatedFolder}/pack-shapes.ts`, text: writePackShapes(schemas) },
  ]
}

function dataFiles({ root, messages, checks, packs }: Sources): readonly GeneratedFile[] {
  return [
    ...(messages ? [{ path: `${generatedFolder}/messages.ts`, text: writeMessages(messages) }] : []),
    ...(checks ? [{ path: `${generatedFolder}/checks.ts`, text: writeChecks(checks) }] : []),
    ...(hasSpecies(root) ? [{ path: `${generatedFolder}/species.ts`, text: writeSpecies(root) }] : []),
    ...packs.map((pack) => ({ path: `${generatedFolder}/packs/${pack.name}.ts`, text: writePack(pack) })),
    { path: `${generatedFolder}/shipped-packs.ts`, text: writeShippedPacks(packs) },
  ]
}

function docFiles({ schemas, vocabulary, records, packs, messages, checks }: Sources): readonly GeneratedFile[] {
  return [
    ...writeRuleDocs({ packs, records, vocabulary, schemas, messages: messages ?? {} }),
    ...writeEditorSchemas(records, vocabulary),
    { path: 'docs/declaration.md', text: writeDeclarationDoc(records, vocabulary) },
    ...(checks ? [{ path: 'docs/checks.md', text: writeChecksDoc(checks) }] : []),
  ]
}

function skippedFiles({ root, schemas, messages, checks }: Sources): readonly string[] {
  const names = measureNames(schemas)
  const written = new Set(writtenMeasures(root, names))
  const measures = names.filter((name) => !written.has(name))
  return [
    ...(messages ? [] : [`${generatedFolder}/messages.ts: there is no schemas/messages.yaml`]),
    ...(checks ? [] : [`${generatedFolder}/checks.ts: there is no schemas/checks.yaml`]),
    ...(hasSpecies(root) ? [] : [`${generatedFolder}/species.ts: there is no ${speciesTable}`]),
    ...measures.map((name) => `measure ${camelCase(name)}: there is no ${measureFolder}/${name}.ts`),
  ]
}

function hasSpecies(root: string): boolean {
  return existsSync(join(root, speciesTable))
}
